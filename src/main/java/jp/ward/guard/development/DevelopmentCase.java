package jp.ward.guard.development;

/** The two commands that replay the Yokohama case, as the README shows them. */
final class DevelopmentCase {

  /** Ten minutes after the visit, ward A telephones ward B about her. */
  static final String WARD_A_ASKS_WARD_B =
      """
      curl -sS -w '\\n' http://localhost:8080/api/v1/checks \\
        -H "Authorization: Bearer $(cat target/dev/tokens/staff-a.token)" \\
        -H 'Content-Type: application/json' \\
        -d '{
          "act": "INQUIRE", "channel": "PHONE", "purpose": "WELFARE_CONSULTATION",
          "about": [{"identifiers": [
            {"scheme": "ATENA", "value": "730000111", "municipality": "141011"}]}],
          "recipient": {"party": "OFFICE", "office": "14102-welfare", "verified": "CALLBACK"},
          "destination": {"kind": "DIRECTORY_NUMBER"},
          "reference": "case-1"
        }'
      """;

  /** Ward B rings the relative, and names both people by its own municipality code. */
  static final String WARD_B_RINGS_THE_RELATIVE =
      """
      curl -sS -w '\\n' http://localhost:8080/api/v1/checks \\
        -H "Authorization: Bearer $(cat target/dev/tokens/staff-b.token)" \\
        -H 'Content-Type: application/json' \\
        -d '{
          "act": "CONTACT", "channel": "PHONE", "purpose": "WELFARE_CONSULTATION",
          "about": [{"identifiers": [
            {"scheme": "ATENA", "value": "730000111", "municipality": "141020"}]}],
          "recipient": {"party": "RELATIVE", "identifiers": [
            {"scheme": "ATENA", "value": "730000219", "municipality": "141020"}]},
          "reference": "case-1"
        }'
      """;

  private DevelopmentCase() {}
}
