#!/bin/sh
# 把做好的网站放上去。先传成新的一份，传全了再换；留最近五份。
#
#   sh deploy/publish.sh dist      放上去
#   sh deploy/publish.sh --back    退回上一份
#
# PUBLISH_TO       放到哪里：用户@主机:/srv/board，或本机文件夹 /srv/board
# PUBLISH_KEY      登录用的私钥（整段文字），存在托管网站的密钥里
# PUBLISH_HOST     主机的公钥（known_hosts 的一行），认准是那台机器
# PUBLISH_COMMAND  用对象存储时写一条命令，"$1" 是网站文件夹，如 rclone sync "$1" oss:board
set -eu

what=${1:-dist}

if [ "$what" != --back ] && [ ! -f "$what/.sunboard" ]; then
  echo "「$what」不是做好的网站，没有发布。先运行 npm run build。" >&2
  exit 2
fi

if [ -n "${PUBLISH_COMMAND:-}" ]; then
  if [ "$what" = --back ]; then
    echo '对象存储没有上一份可退：在托管网站上撤回那次提交，会重新生成。' >&2
    exit 2
  fi
  exec sh -c "$PUBLISH_COMMAND" publish "$what"
fi

if [ -z "${PUBLISH_TO:-}" ]; then
  echo '没有写 PUBLISH_TO，不知道发布到哪里。在托管网站的变量里写上。' >&2
  exit 2
fi

case "$PUBLISH_TO" in
  *:*) host=${PUBLISH_TO%%:*} folder=${PUBLISH_TO#*:} ;;
  *) host='' folder=$PUBLISH_TO ;;
esac
case "$folder" in
  /*) ;;
  *) echo "PUBLISH_TO 里的文件夹「$folder」要从 / 写起。" >&2; exit 2 ;;
esac
case "$folder" in
  *[!A-Za-z0-9._/-]*) echo "PUBLISH_TO 里的文件夹「$folder」只用英文、数字、点和短横线。" >&2; exit 2 ;;
esac

keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
on_server() {
  if [ -z "$host" ]; then
    sh -c "$1"
    return
  fi
  set -- "$1" -o BatchMode=yes
  if [ -n "${PUBLISH_KEY:-}" ]; then
    (umask 077 && printf '%s\n' "$PUBLISH_KEY" > "$keys/key")
    set -- "$@" -i "$keys/key"
  fi
  if [ -n "${PUBLISH_HOST:-}" ]; then
    printf '%s\n' "$PUBLISH_HOST" > "$keys/hosts"
    set -- "$@" -o "UserKnownHostsFile=$keys/hosts" -o StrictHostKeyChecking=yes
  fi
  command=$1
  shift
  ssh "$@" "$host" "$command"
}

if [ "$what" = --back ]; then
  on_server "set -eu; cd $folder
    now=\$(basename \"\$(readlink current)\")
    last=\$(ls releases | grep -v '[.]part\$' | sort | awk -v now=\"\$now\" '\$0 < now' | tail -n 1)
    if [ -z \"\$last\" ]; then echo '没有更早的一份可退。' >&2; exit 2; fi
    ln -sfn releases/\$last current.new && mv -T current.new current
    echo \"退回到 \$last。\""
  exit
fi

name=$(date -u +%Y%m%dT%H%M%SZ)-$$
tar -C "$what" -cf - . | gzip | on_server "set -eu; rm -rf $folder/releases/*.part; mkdir -p $folder/releases/$name.part
  tar -C $folder/releases/$name.part -xzf -
  test -f $folder/releases/$name.part/index.html"
on_server "set -eu; cd $folder
  mv releases/$name.part releases/$name
  ln -sfn releases/$name current.new && mv -T current.new current
  ls releases | sort | head -n -5 | while read -r old; do rm -rf \"releases/\$old\"; done"
echo "发布好了：$name。"
