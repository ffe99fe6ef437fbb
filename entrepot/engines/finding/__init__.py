"""What any search engine does with words and properties before it looks: the same for all.

Pure functions over strings and plain values. An engine that cuts a name otherwise than another
finds other things, so what is cut here is cut once.
"""
