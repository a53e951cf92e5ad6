"""What is put on a server is closed by default: the rules of the container, the proxy and the unit."""

import re
import shutil
import subprocess
import sys

import pytest
import yaml

from tests.treaty.places import ROOT, environment, run

DEPLOY = ROOT / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
UNIT = (DEPLOY / "treaty.service").read_text(encoding="utf-8")
README = (DEPLOY / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SERVICES)
def test_every_container_is_read_only_and_has_no_rights(name):
    service = SERVICES[name]
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert {"mem_limit", "pids_limit", "networks", "logging"} <= set(service)
    assert service.get("privileged", False) is False


def test_only_the_proxy_is_root_and_only_it_is_reached_from_outside():
    assert {name for name, service in SERVICES.items() if "user" not in service} == {"caddy"}
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"caddy"}
    assert {name for name, service in SERVICES.items() if "outside" in service["networks"]} == {"caddy"}
    assert (COMPOSE["networks"]["inside"]["internal"], SERVICES["caddy"]["cap_add"]) == (True, ["NET_BIND_SERVICE"])


def test_every_image_has_a_version():
    images = [service["image"] for service in SERVICES.values()] + re.findall(r"^FROM (\S+)", DOCKERFILE, re.M)
    assert len(images) >= 6
    assert [image for image in images if not re.search(r":(\d+[\w.-]*|\$\{VERSION:-local\})$", image)] == []


def test_whatever_goes_on_running_is_asked_how_it_is():
    watched = {name for name, service in SERVICES.items() if "test" in service.get("healthcheck", {})}
    assert watched == set(SERVICES) - {"prepare"}
    assert SERVICES["app"]["depends_on"]["prepare"] == {"condition": "service_completed_successfully"}


def test_secrets_are_asked_for_and_never_written_down():
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    example = dict(
        line.split("=", 1) for line in (DEPLOY / ".env.example").read_text().splitlines() if "=" in line[:30]
    )
    assert set(re.findall(r"\$\{(\w+)", text)) == set(example)
    assert {name: example[name] for name in re.findall(r"\$\{(\w+):\?", text) if name != "SITE_HOST"} == {
        "SECRET_KEY": "",
        "POSTGRES_PASSWORD": "",
    }


def test_the_settings_of_both_ways_are_those_that_the_site_reads():
    read = set(
        re.findall(r'(?:env|stores)\.\w+\(\s*"(\w+)"', (ROOT / "treaty/settings.py").read_text(encoding="utf-8"))
    )
    read |= set(re.findall(r'environ\.get\("(\w+)"', (ROOT / "treaty/serving.py").read_text(encoding="utf-8")))
    unit = re.findall(r"^(\w+)=", (DEPLOY / "treaty.env.example").read_text(), re.M)
    image = re.findall(r"(?:ENV |^    )(STATIC_ROOT|VAR_DIR)=", DOCKERFILE, re.M)
    assert (set(unit) | set(image) | set(SERVICES["app"]["environment"])) - read == set()
    assert {"SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "DATABASE_URL"} <= set(unit) & set(
        SERVICES["app"]["environment"]
    )


def test_the_image_is_made_in_two_stages_of_locked_packages_for_nobody_in_particular():
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert "--require-hashes --only-binary :all:" in DOCKERFILE
    assert (re.search(r"^USER (\d+):\d+$", last, re.M)[1] != "0", "HEALTHCHECK" in last, "pip" in last) == (
        True,
        True,
        False,
    )
    assert re.findall(r"^(ADD|ARG .*(?:KEY|PASSWORD)|COPY \. )", DOCKERFILE, re.M) == []


def test_what_the_image_copies_is_there_and_the_ignore_file_lets_it_through():
    copied = [w.rstrip("/") for line in re.findall(r"^COPY ([^-].*) \S+$", DOCKERFILE, re.M) for w in line.split()]
    ignore = (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines()
    assert set(copied) == {line[1:] for line in ignore if line.startswith("!")}
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert "*" in ignore


def test_the_unit_can_write_in_one_folder_and_is_asked_for_little():
    wanted = {
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "PrivateTmp=yes",
        "CapabilityBoundingSet=",
    }
    assert wanted - set(UNIT.splitlines()) == set()
    assert re.findall(r"^ReadWritePaths=(.*)$", UNIT, re.M) == ["/var/lib/treaty"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_systemd_finds_the_unit_sound_and_little_exposed(tmp_path):
    unit = tmp_path / "treaty.service"
    unit.write_text(re.sub(r"/opt/treaty/\.venv/bin/\w+", "/bin/true", UNIT))
    verified = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)
    assert [line for line in verified.stderr.splitlines() if "treaty.service" in line] == []
    words = ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", unit]
    rated = subprocess.run(words, capture_output=True, text=True, check=False)
    assert rated.returncode == 0, rated.stdout


def test_commands_that_the_page_names_are_there():
    named = set(re.findall(r"(?:manage\.py|\$M) ([a-z_]+)", README))
    assert {"backup", "restore", "prepare", "createsuperuser"} <= named
    assert named - set(run("manage.py", "help", "--commands").stdout.split()) == set()


def test_the_health_check_says_that_nobody_answers():
    words = [sys.executable, str(DEPLOY / "healthcheck.py")]
    done = subprocess.run(words, env=environment(PORT="1"), capture_output=True, text=True, check=False)
    assert (done.returncode, "refused" in done.stdout, done.stderr) == (1, True, "")
