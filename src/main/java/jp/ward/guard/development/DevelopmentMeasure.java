package jp.ward.guard.development;

import java.time.LocalDate;
import java.util.List;

/**
 * A measure of the sample ward, as its officer would post it. Every name and number is made up. Not
 * in the production jar.
 *
 * @param key names the registration, so that it is done once
 * @param body the JSON, with {@code {start}} for the day on which it starts
 * @param startedDaysAgo counted from today
 */
record DevelopmentMeasure(String key, DevelopmentPerson officer, String body, int startedDaysAgo) {

  private static final String IN_FORCE =
      """
      {"category": "EQUIVALENT", "state": "ACTIVE", "start": "{start}", "reference": "dev-0001",
       "municipality": "141011", "responsibleOffice": "14101-civil",
       "protectedPersons": [{"role": "APPLICANT", "identifiers": [
         {"scheme": "ATENA", "value": "730000111", "municipality": "141011"},
         {"scheme": "NAME_DOB", "value": "シオカゼ ミオ|1984-03-09"}]}],
       "respondents": [{"identifiers": [
         {"scheme": "ATENA", "value": "730000219", "municipality": "141020"},
         {"scheme": "NAME_DOB", "value": "イワナミ ゴウ|1982-11-21"},
         {"scheme": "PHONE", "value": "045-000-0990"}]}]}
      """;

  private static final String PROVISIONAL =
      """
      {"category": "STALKING", "state": "PROVISIONAL", "start": "{start}", "reference": "dev-0002",
       "municipality": "141020", "responsibleOffice": "14102-civil",
       "protectedPersons": [{"role": "APPLICANT", "identifiers": [
         {"scheme": "ATENA", "value": "730000227", "municipality": "141020"},
         {"scheme": "NAME_DOB", "value": "ユキワリ ノア|1997-07-15"}]}],
       "respondents": [{"identifiers": [
         {"scheme": "NAME_DOB", "value": "ハヤセ トウゴ|1995-02-02"}]}]}
      """;

  private static final String LAPSED =
      """
      {"category": "SPOUSAL_VIOLENCE", "state": "ACTIVE", "start": "{start}",
       "reference": "dev-0003", "municipality": "141011", "responsibleOffice": "14101-civil",
       "registeredAddress": "SHARED",
       "protectedPersons": [
         {"role": "APPLICANT", "identifiers": [
           {"scheme": "ATENA", "value": "730000316", "municipality": "141011"},
           {"scheme": "NAME_DOB", "value": "ワタリベ サチ|1979-12-01"}]},
         {"role": "CO_PROTECTED", "identifiers": [
           {"scheme": "ATENA", "value": "730000324", "municipality": "141011"}]}],
       "respondents": [{"identifiers": [
         {"scheme": "ATENA", "value": "730000413", "municipality": "141011"}],
         "associates": [{"kind": "PROFESSIONAL", "identifiers": [
           {"scheme": "PROFESSIONAL_NUMBER", "value": "弁護士 99001"}]}]}],
       "safeDestinations": [{"scheme": "PHONE", "value": "045-000-0991"}]}
      """;

  /** The first is the one that the replayed case needs. */
  static final List<DevelopmentMeasure> ALL =
      List.of(
          new DevelopmentMeasure("dev-0001", DevelopmentPerson.OFFICER_A, IN_FORCE, 60),
          new DevelopmentMeasure("dev-0002", DevelopmentPerson.OFFICER_B, PROVISIONAL, 3),
          new DevelopmentMeasure("dev-0003", DevelopmentPerson.OFFICER_A, LAPSED, 400));

  String bodyOn(LocalDate today) {
    return body.replace("{start}", today.minusDays(startedDaysAgo).toString());
  }
}
