"""The roles of those who write what is said about the text, as groups; nobody is in them yet."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

SEES = ["annotation", "revision", "log", "source", "provision", "edition", "wording"]
ROLES = {
    "Author": ["draft_annotation"],
    "Reviewer": ["approve_annotation"],
    "Publisher": ["publish_annotation"],
    "Administrator": ["draft_annotation", "approve_annotation", "publish_annotation"],
}
KEEPS = [f"{what}_{model}" for model in ("user", "group") for what in ("view", "add", "change", "delete")]


def make_roles(apps, schema_editor):
    # Permissions are made after all migrations, and are needed here now.
    for label in ("articles", "auth"):
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0)
        config.models_module = None
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, own in ROLES.items():
        codes = [f"view_{model}" for model in SEES] + own + (KEEPS if name == "Administrator" else [])
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*Permission.objects.filter(codename__in=codes))


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
