#!/bin/sh
# api | worker | cli <command …>
set -eu
app=${1:-api}
case $app in
  api | worker | cli) shift || true ;;
  *)
    echo "unknown command: $app (there are: api, worker, cli)" >&2
    exit 2
    ;;
esac
exec node "/app/dist/apps/$app/main.js" "$@"
