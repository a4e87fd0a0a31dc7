#!/usr/bin/env bash
# Starts Countersign's server on one data folder, or adds a user to it. ./run, the tests and the image all start it here.
#
#   countersign.sh start --home DIR [--port-offset N]
#   countersign.sh prepare --home DIR        (only writes the folder: somebody else starts the server)
#   countersign.sh add-user --home DIR --roles ROLE[,ROLE] NAME      (the password is read from the input)
set -euo pipefail

server=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
realm=CountersignRealm
roles_known="operator supervisor rule-author rule-reviewer steward event-source auditor admin"

fail() { echo "countersign: $*" >&2; exit 1; }

command=${1:-}
[[ $# -gt 0 ]] && shift
home='' offset=0 roles='' name=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --home) home=$2; shift 2 ;;
    --port-offset) offset=$2; shift 2 ;;
    --roles) roles=$2; shift 2 ;;
    -*) fail "'$1' is no option of $command" ;;
    *) name=$1; shift ;;
  esac
done
[[ -n $home ]] || fail "--home DIR is missing"
mkdir -p "$home"
home=$(cd "$home" && pwd)
users=$home/users.properties
groups=$home/roles.properties

md5() { if command -v md5sum >/dev/null; then md5sum | cut -d' ' -f1; else command md5 -q; fi; }

# The server keeps no passwords, only what it needs to check one.
user_line() { printf '%s=%s\n' "$1" "$(printf '%s:%s:%s' "$1" "$realm" "$2" | md5)"; }

users_files() {
  umask 077
  [[ -f $users ]] || printf '#$REALM_NAME=%s$\n' "$realm" >"$users"
  [[ -f $groups ]] || printf '# name=role,role\n' >"$groups"
  umask 022
}

# In the demo the password is the name. Outside the demo such a user must not exist, not even one left over from it.
demo_users() {
  local who what line kept
  while read -r who what; do
    line=$(user_line "$who" "$who")
    if [[ ${COUNTERSIGN_DEMO:-true} == false ]]; then
      kept=$(grep -vxF "$line" "$users" || true)
      printf '%s\n' "$kept" >"$users"
    elif ! grep -q "^$who=" "$users"; then
      echo "$line" >>"$users"
      grep -q "^$who=" "$groups" || echo "$who=$what" >>"$groups"
    fi
  done <"$server/bin/demo-users.txt"
}

add_user() {
  [[ $name =~ ^[A-Za-z][A-Za-z0-9._-]*$ ]] || fail "'$name' is no user name: letters, digits, dot, dash and underscore, a letter first"
  [[ -n $roles ]] || fail "--roles is missing: some of ${roles_known// /, }"
  local role password='' again='' kept
  for role in ${roles//,/ }; do
    [[ " $roles_known " == *" $role "* ]] || fail "'$role' is no role: choose from ${roles_known// /, }"
  done
  if [[ -t 0 ]]; then
    read -r -s -p "Password for $name: " password; echo
    read -r -s -p "Once more: " again; echo
    [[ $password == "$again" ]] || fail "the two passwords differ, nothing was changed"
  else
    read -r password || true
  fi
  [[ ${#password} -ge 8 ]] || fail "the password must have 8 characters or more, nothing was changed"
  users_files
  kept=$(grep -v "^$name=" "$users" || true); { printf '%s\n' "$kept"; user_line "$name" "$password"; } >"$users"
  kept=$(grep -v "^$name=" "$groups" || true); { printf '%s\n' "$kept"; echo "$name=$roles"; } >"$groups"
  echo "User $name may now act as ${roles//,/, }; a running server knows it after its next start."
}

# Everything a server needs in its data folder. Its configuration is always the built one.
prepare() {
  users_files
  demo_users
  mkdir -p "$home/server/configuration" "$home/log"
  cp "$server"/standalone/configuration/{countersign.xml,logging.properties,mgmt-users.properties,mgmt-groups.properties} "$home/server/configuration/"
}

start() {
  prepare
  if ! grep -qv '^\(#.*\)\?$' "$users"; then
    echo "Nobody can log in yet: add a user with ./run --add-user NAME --roles admin" >&2
  fi
  local url=${COUNTERSIGN_DB_URL:-jdbc:h2:} driver=h2
  case $url in
    jdbc:postgresql:*) driver=postgresql ;;
    jdbc:h2:*) ;;
    *) fail "COUNTERSIGN_DB_URL: '$url' starts with neither jdbc:postgresql: nor jdbc:h2:" ;;
  esac
  local opens=() open
  for open in java.base/java.lang java.base/java.lang.invoke java.base/java.lang.reflect java.base/java.io java.base/java.net \
      java.base/java.security java.base/java.util java.base/java.util.concurrent java.management/javax.management java.naming/javax.naming; do
    opens+=("--add-opens=$open=ALL-UNNAMED")
  done
  # What the heap does not need is given back when it is quiet. What runs only at start is not optimised to the end
  # (half of a start's work was the optimising compiler). COUNTERSIGN_JAVA_OPTS has the last word.
  # shellcheck disable=SC2086
  exec "$java" -Xms128m -Xmx1g -XX:MaxMetaspaceSize=512m -XX:+ExitOnOutOfMemoryError \
    -XX:+UseG1GC -XX:G1PeriodicGCInterval=30000 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 \
    -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=4000 -XX:Tier4CompileThreshold=60000 \
    -XX:Tier4BackEdgeThreshold=160000 \
    -Djava.net.preferIPv4Stack=true "${opens[@]}" \
    --add-exports=java.desktop/sun.awt=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED \
    --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED \
    -Dfile.encoding=UTF-8 -Duser.timezone="${TZ:-UTC}" \
    -Djboss.home.dir="$server" -Djboss.server.base.dir="$home/server" -Djboss.server.log.dir="$home/log" \
    -Dorg.jboss.boot.log.file="$home/log/countersign.log" -Dlogging.configuration="file:$home/server/configuration/logging.properties" \
    -Djboss.bind.address="${COUNTERSIGN_BIND:-127.0.0.1}" -Djboss.bind.address.management="${COUNTERSIGN_BIND:-127.0.0.1}" \
    -Djboss.socket.binding.port-offset="$offset" \
    -Dcountersign.home="$home" -Dcountersign.db.driver="$driver" -Dcountersign.models.folder="$home/models" \
    ${COUNTERSIGN_JAVA_OPTS:-} \
    -jar "$server/jboss-modules.jar" -mp "$server/modules" org.jboss.as.standalone -c countersign.xml
}

case $command in
  start) start ;;
  prepare) prepare ;;
  add-user) add_user ;;
  *) fail "'$command' is neither start, prepare nor add-user" ;;
esac
