package jp.ward.guard.testing;

/** A member of staff who is a party to a measure himself. */
public final class AColleague {

  private static final String MEASURE =
      """
      {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
       "responsibleOffice":"14101-civil",
       "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
       "respondents":[{"identifiers":[{"scheme":"STAFF","value":"%s"}]}]}""";

  private AColleague() {}

  /** Registers this member of staff as the respondent of who has this identifier. */
  public static void isRespondentOf(String identifier, String staff) {
    Api.by("o-colleague", "14101-civil", "measure-officer")
        .body(MEASURE.formatted(identifier, staff))
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
  }
}
