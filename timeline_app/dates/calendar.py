"""The proleptic Gregorian calendar of any year: days and seconds since 1 January 1970, and back.

Years are astronomical: year 0 is 1 BC, year -43 is 44 BC.  The algorithm is Howard Hinnant's days_from_civil.
"""

DAY = 86_400  # seconds

_DAYS_IN_400_YEARS = 146_097
_DAYS_FROM_MARCH_0000_TO_1970 = 719_468


def days_from_civil(year: int, month: int = 1, day: int = 1) -> int:
    """Days from 1970-01-01 to a date; months beyond 1..12 carry into the year, days beyond the month into the next."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return (
        era * _DAYS_IN_400_YEARS
        + year_of_era * 365
        + year_of_era // 4
        - year_of_era // 100
        + day_of_year
        - _DAYS_FROM_MARCH_0000_TO_1970
    )


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of the date that lies `days` after 1970-01-01."""
    era, day_of_era = divmod(days + _DAYS_FROM_MARCH_0000_TO_1970, _DAYS_IN_400_YEARS)
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * march_month + 2) // 5 + 1


def weekday(days: int) -> int:
    """Day of the week of a date: 0 is Monday, 6 is Sunday."""
    return (days + 3) % 7


def days_in_month(year: int, month: int) -> int:
    """Number of days in a month."""
    return days_from_civil(year, month + 1) - days_from_civil(year, month)


def is_date(year: int, month: int, day: int) -> bool:
    """Whether such a day exists."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def iso_week_start(year: int, week: int) -> int:
    """Days since 1970-01-01 of the Monday that begins an ISO 8601 week."""
    january_4 = days_from_civil(year, 1, 4)
    return january_4 - weekday(january_4) + 7 * (week - 1)


def iso_week(days: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of a date."""
    thursday = days - weekday(days) + 3
    year = civil_from_days(thursday)[0]
    return year, (thursday - days_from_civil(year)) // 7 + 1


def iso_year(year: int) -> str:
    """A year as ISO 8601 writes it: 2015, -0043, and with a sign beyond four digits (+12345)."""
    if year > 9999:
        return f"+{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def iso_day(days: int) -> str:
    """A date as ISO 8601 writes it: 2015-11-13, -0043-03-15."""
    year, month, day = civil_from_days(days)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"
