"""One page from an address that a person gave: by http or https alone, with limits on size, time and redirects.

addresses   which addresses are asked for at all, and which are private
page        the request itself
asking      many of them, once the person allows it, and what becomes of them
"""
