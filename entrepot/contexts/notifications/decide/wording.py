"""How a business words its mail, and on which occasions it writes."""

from msgspec.structs import asdict

from entrepot.engines.templating.filling import Template, strange_placeholders
from entrepot.engines.templating.markup import joined_link_in, unsafe_in
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import Refusal, ResetTemplate, SetTemplate, SwitchOccasion
from ..events import OccasionSwitched, TemplateReset, TemplateSet
from ..state import TEMPLATES
from ..state.templates import PLACEHOLDERS
from .known import WRITE

LANGUAGES_MAX = 30


def set_template(command: SetTemplate, given: Given) -> Decision:
    own = TEMPLATES.of(given, command.occasion).own
    known = PLACEHOLDERS[command.occasion]
    strange = [
        placeholder
        for part in (command.subject, command.text, command.html)
        for placeholder in strange_placeholders(part, known)
    ]
    if strange:
        return Refused(
            Refusal.UNKNOWN_PLACEHOLDER,
            f"{{{strange[0][:60]}}} is none of {', '.join(f'{{{name}}}' for name in known)}",
        )
    if unsafe := unsafe_in(command.html):
        return Refused(Refusal.UNSAFE_HTML, unsafe)
    if joined := joined_link_in(f"{command.text}\n{command.html}"):
        return Refused(Refusal.JOINED_LINK, f"put a space before the link in {joined!r}")
    template = Template(subject=command.subject, text=command.text, html=command.html)
    if own.get(command.language) == template:
        return []
    if command.language not in own and len(own) >= LANGUAGES_MAX:
        return Refused(Refusal.TOO_MANY_LANGUAGES, f"at most {LANGUAGES_MAX} for one occasion")
    set_ = TemplateSet(**asdict(command))
    return [(TEMPLATES(command.occasion), set_)]


def reset_template(command: ResetTemplate, given: Given) -> Decision:
    if command.language not in TEMPLATES.of(given, command.occasion).own:
        return []
    reset = TemplateReset(occasion=command.occasion, language=command.language)
    return [(TEMPLATES(command.occasion), reset)]


def switch_occasion(command: SwitchOccasion, given: Given) -> Decision:
    if TEMPLATES.of(given, command.occasion).is_active == command.is_active:
        return []
    switched = OccasionSwitched(occasion=command.occasion, is_active=command.is_active)
    return [(TEMPLATES(command.occasion), switched)]


of_occasion = TEMPLATES.by("occasion")

RULES = (
    Rule(SetTemplate, set_template, writes=of_occasion, scope=WRITE),
    Rule(ResetTemplate, reset_template, writes=of_occasion, scope=WRITE),
    Rule(SwitchOccasion, switch_occasion, writes=of_occasion, scope=WRITE),
)
