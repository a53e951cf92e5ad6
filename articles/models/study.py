"""Ways into the text for somebody who studies it: terms, topics in an order of reading, checklists."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from articles.models.text import Provision


class Term(models.Model):
    """A word with a meaning of its own, explained by this site; `holds_in` says where the explanation holds."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    definition = models.TextField()
    defined_in = models.ForeignKey(
        Provision, models.PROTECT, to_field="eid", null=True, related_name="terms_defined", help_text="by the treaty"
    )
    aliases = models.JSONField(default=list, help_text="other names and forms by which running text speaks of it")
    holds_in = models.JSONField(default=list, help_text="eids in and under which the meaning holds; none: everywhere")
    uses = models.ManyToManyField(Provision, through="TermUse", related_name="terms_used")

    class Meta:
        ordering = [Lower("name")]
        constraints = [
            models.CheckConstraint(name="term_is_defined", condition=~Q(name="") & ~Q(definition="")),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"/glossary/#term-{self.slug}"


class TermUse(models.Model):
    """A provision that an editor names as an important place of a term."""

    term = models.ForeignKey(Term, models.CASCADE, to_field="slug", related_name="places")
    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="+")
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        verbose_name = "use of a term"
        verbose_name_plural = "uses of terms"
        constraints = [models.UniqueConstraint(name="term_use_in_order", fields=["term", "order"])]

    def __str__(self):
        return f"{self.term_id} in {self.provision_id}"


class Guide(models.Model):
    """What topics and checklists have in common."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.TextField()
    introduction = models.TextField()
    order = models.PositiveSmallIntegerField(help_text="place in the list")

    class Meta:
        abstract = True
        ordering = ["order"]

    def __str__(self):
        return self.title


class Topic(Guide):
    """A subject, and the provisions that a reader takes in turn, across the parts."""

    def get_absolute_url(self):
        return f"/topics/{self.slug}/"


class TopicEntry(models.Model):
    """A provision of a topic, and why it belongs there."""

    topic = models.ForeignKey(Topic, models.CASCADE, to_field="slug", related_name="entries")
    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="topic_entries")
    order = models.PositiveSmallIntegerField()
    why = models.TextField()

    class Meta:
        ordering = ["order"]
        verbose_name_plural = "topic entries"
        constraints = [
            models.UniqueConstraint(name="topic_entry_in_order", fields=["topic", "order"]),
            models.CheckConstraint(name="topic_entry_has_a_reason", condition=~Q(why="")),
        ]

    def __str__(self):
        return f"{self.topic_id}, {self.order}: {self.provision_id}"


class Checklist(Guide):
    """Things to tick off, each from a provision."""

    def get_absolute_url(self):
        return f"/checklists/{self.slug}/"


class ChecklistItem(models.Model):
    """One thing to tick off, the provision it comes from, and when it is needed."""

    checklist = models.ForeignKey(Checklist, models.CASCADE, to_field="slug", related_name="items")
    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="checklist_items")
    order = models.PositiveSmallIntegerField()
    text = models.TextField()
    when = models.TextField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(name="checklist_item_in_order", fields=["checklist", "order"]),
            models.CheckConstraint(name="checklist_item_has_words", condition=~Q(text="")),
        ]

    def __str__(self):
        return f"{self.checklist_id}, {self.order}"


class Lesson(Guide):
    """A heading of the guide that says how the treaty works; its statements may be steps that follow one another."""

    in_order = models.BooleanField(default=False, help_text="whether its statements are steps")

    def get_absolute_url(self):
        return f"/how-it-works/#{self.slug}"


class Statement(models.Model):
    """What the guide says, and the provision on which it rests."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, to_field="slug", related_name="statements")
    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="statements")
    order = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["order"]
        verbose_name = "statement of the guide"
        verbose_name_plural = "statements of the guide"
        constraints = [
            models.UniqueConstraint(name="statement_in_order", fields=["lesson", "order"]),
            models.CheckConstraint(name="statement_has_words", condition=~Q(text="")),
        ]

    def __str__(self):
        return f"{self.lesson_id}, {self.order}: {self.provision_id}"
