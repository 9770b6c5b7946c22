"""News without a date of its own: half dates are not put into a year that it names for other reasons."""

from timeline_app.temporal import find_dates

OBITUARY = (
    "Monique Grandvallet est décédée le 13 février, à l'hôpital de Nancy. Monique, qui était née le 6 mars 1941, a"
    " habité à Haréville. Elle était la grand-mère de cinq petits-enfants qu'elle adorait, et participait depuis trois"
    " ans au repas des anciens.\nSes obsèques seront célébrées lundi 17 février, à 14 h 30 en l'église."
)
HISTORY = "La prise de la Bastille a lieu le 14 juillet 1789. Le 4 août, les privilèges sont abolis."


def told(text):
    return [(e.text, e.when.edtf if e.when else "") for e in find_dates(text, "fr", None)]


def test_only_what_bears_its_year_is_dated_in_an_obituary():
    dated = dict(told(OBITUARY))
    assert dated["le 6 mars 1941"] == "1941-03-06"
    assert dated["le 13 février"] == ""
    assert dated["lundi 17 février"] == ""
    assert dated["14 h 30"] == ""


def test_a_weekday_that_the_named_year_denies_leaves_the_date_open():
    text = "Il naît le 1er mai 1962 à Nancy. La réunion a lieu lundi 17 février."  # a Saturday in 1962
    assert dict(told(text))["lundi 17 février"] == ""


def test_a_history_goes_on_from_the_year_it_names():
    assert dict(told(HISTORY))["Le 4 août"] == "1789-08-04"
