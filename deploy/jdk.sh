# Sourced by the launchers: sets JAVA_HOME to a JDK of at least release 25, or says that none was found.
jdk_release() { [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
  local home release on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] || continue
    release=$(jdk_release "$home") || continue
    if [ "${release:-0}" -ge 25 ]; then
      JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

if ! find_jdk; then
  echo "A JDK 25 is needed. Set JAVA_HOME to one, or install one (for example Eclipse Temurin 25)." >&2
  exit 1
fi
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
