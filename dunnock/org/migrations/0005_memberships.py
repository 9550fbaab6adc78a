from django.db import migrations

# What every request of a signed-in person asks first, as one statement instead of six. The fence lets nobody read the
# memberships of two organisations at once; `app.user` opens one's own (0003_people) for as long as this one read takes.
MEMBERSHIPS = """
CREATE FUNCTION memberships_of(wanted bigint)
RETURNS TABLE (organisation_id integer, organisation text, mode text, role text, portfolios text[])
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    before text := coalesce(current_setting('app.organisation', true), '');
BEGIN
    PERFORM set_config('app.organisation', '0', true), set_config('app.user', wanted::text, true);
    RETURN QUERY
      SELECT m.organisation_id, o.name::text, o.mode::text, m.role::text, m.portfolios::text[]
      FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.user_id = wanted AND m.active ORDER BY m.organisation_id;
    PERFORM set_config('app.user', '', true), set_config('app.organisation', before, true);
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("org", "0004_calendar")]

    operations = [migrations.RunSQL(MEMBERSHIPS, "DROP FUNCTION memberships_of(bigint)")]
