package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("二者承認は、別の措置の同居者でもある対象者についても受けられる")
class LivingTogetherStoryTest extends TwoPeopleStory {

  private final String teacher =
      "{\"scheme\":\"PHONE\",\"value\":\"0900%s\"}".formatted(number.substring(1));

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  /** Of another person, with whom she lives without having applied there. */
  private void anotherMeasure(String respondent) {
    registered(
        """
        {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[
             {"scheme":"PHONE","value":"0800%s"}]},
           {"role":"CO_RESIDENT","identifiers":[
             {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}],
         "respondents":[{"identifiers":[%s]}]}\
        """
            .formatted(TODAY, number.substring(1), number, respondent));
  }

  private BoundCheck askedForTheTeacher() {
    String named =
        question("SCHOOL", "ROUTINE")
            .replace("\"SCHOOL\"}", "\"SCHOOL\",\"identifiers\":[" + teacher + "]}");
    return asked(clerk(), named);
  }

  @Test
  void where_her_mother_is_protected_too_two_people_can_decide_as_ever() {
    anotherMeasure("{\"scheme\":\"PHONE\",\"value\":\"09011112222\"}");
    granted(askedForTheTeacher());
  }

  @Test
  void where_her_mother_is_protected_meanwhile_from_somebody_else_the_answer_stands() {
    BoundCheck check = askedForTheTeacher();
    anotherMeasure("{\"scheme\":\"PHONE\",\"value\":\"09011112222\"}");
    assertEquals(201, request(clerk(), check.id()).statusCode());
  }

  @Test
  void where_her_mother_is_protected_meanwhile_from_the_recipient_the_answer_is_old() {
    BoundCheck check = askedForTheTeacher();
    anotherMeasure(teacher);
    Refused.as("conflict", request(clerk(), check.id()));
  }
}
