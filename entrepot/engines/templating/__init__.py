"""How a mail is made of a template: placeholders filled, what was typed kept harmless.

Pure functions over strings. A [`Template`][entrepot.engines.templating.filling.Template] is plain
text with names in braces, and HTML where somebody wrote some, of which `markup` tells what is safe.
"""
