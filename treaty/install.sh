#!/bin/sh
# Make .venv and install the locked packages named in $1; used by the Makefile.
set -eu
python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Python 3.11 or newer is needed, and \"$python\" is not it. Install it, or name it: make run PYTHON=python3.12" >&2
  exit 1
fi
if command -v uv >/dev/null 2>&1; then
  [ -x .venv/bin/python ] || uv venv --quiet --python "$python" .venv
  echo "Installing the locked packages of $1 …"
  uv pip install --quiet --python .venv/bin/python --require-hashes --only-binary :all: -r "$1"
else
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "This Python cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv" >&2
    exit 1
  fi
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  echo "Installing the locked packages of $1 …"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$1"
fi
mkdir -p var
if [ ! -s var/secret-key ]; then
  (umask 077 && .venv/bin/python -c 'import secrets; print(secrets.token_urlsafe(50))' > var/secret-key)
fi
