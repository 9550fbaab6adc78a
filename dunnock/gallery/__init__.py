"""Ready workflows and the letters they send: each is installed as a draft, with its templates."""
