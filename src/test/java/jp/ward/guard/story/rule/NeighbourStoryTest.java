package jp.ward.guard.story.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.MadeUpNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("規則4a: 同じ番地の隣人の証明書は、番号と氏名が違えばふだんどおり")
class NeighbourStoryTest extends RuleStory {

  private final String herName = given("NAME_DOB", MadeUpNames.kana(number) + "|1981-05-06");
  private final String name = given("NAME_DOB", MadeUpNames.kana("9" + number) + "|1975-07-08");

  private String she(String identifiers) {
    return registered(
        """
        {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s]}]}\
        """
            .formatted(TODAY, identifiers, him));
  }

  private void she_is_protected_at(String block) {
    she(her + "," + herName + "," + house(block));
  }

  private static RuleQuestion certificateOf(String... identifiers) {
    return RuleQuestion.of("ISSUE", "COUNTER")
        .purpose("CERTIFICATE")
        .about(identifiers)
        .to("RELATIVE")
        .verified("PHOTO_ID")
        .telling("CURRENT_ADDRESS");
  }

  @Test
  void with_a_number_and_a_name_of_his_own_he_is_answered_like_anybody() {
    she_is_protected_at("2番3号");
    answer(certificateOf(nobody, name, house("2番3号"))).is("PERMIT").tellsNothingOfAMeasure();
    answer(certificateOf(nobody, name, house("2-3-405"))).is("PERMIT").tellsNothingOfAMeasure();
  }

  @Test
  void with_one_of_the_two_or_none_he_counts_as_she() {
    she_is_protected_at("2番3号");
    for (RuleQuestion question :
        new RuleQuestion[] {
          certificateOf(nobody, house("2番3号")),
          certificateOf(name, house("2番3号")),
          certificateOf(house("2番3号"))
        }) {
      answer(question).is(TWO, 10).guarded("MATCH_UNCERTAIN").withholdsEverythingBut();
    }
  }

  @Test
  void with_anything_of_hers_beside_the_block_it_is_she() {
    she_is_protected_at("2番3号");
    answer(certificateOf(her, name, house("2番3号"))).is(TWO, 10).guarded();
    answer(certificateOf(nobody, herName, house("2番3号"))).is(TWO, 10).guarded("MATCH_UNCERTAIN");
  }

  @Test
  void a_number_of_another_city_says_nothing_of_her() {
    she_is_protected_at("2番3号");
    String elsewhere = nobody.replace("141011", "131121");
    answer(certificateOf(elsewhere, name, house("2番3号")))
        .is(TWO, 10)
        .guarded("MATCH_UNCERTAIN")
        .withholdsEverythingBut();
  }

  @Test
  void a_measure_without_her_name_or_her_number_makes_nobody_a_neighbour() {
    she(her + "," + house("2番3号"));
    answer(certificateOf(nobody, name, house("2番3号"))).is(TWO).guarded("MATCH_UNCERTAIN");
    NeighbourStoryTest other = new NeighbourStoryTest();
    other.she(other.herName + "," + other.house("2番3号"));
    answer(certificateOf(nobody, name, other.house("2番3号"))).is(TWO).guarded("MATCH_UNCERTAIN");
  }

  @Test
  void a_child_of_whom_only_the_number_is_known_may_be_he() {
    String measure = she(her + "," + herName + "," + house("2番3号"));
    change(
            measure,
            "protected-persons",
            "{\"role\":\"CO_PROTECTED\",\"identifiers\":[" + stranger + "]}")
        .statusCode(200);
    answer(certificateOf(nobody, name, house("2番3号"))).is(TWO).guarded("MATCH_UNCERTAIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2番3号 102号室", "2番3号 2階", "2番3号 見本方"})
  void a_room_of_his_own_is_another_place(String his) {
    String hers = his.replace("102", "101").replace("2階", "1階").replace("見本", "架空");
    she_is_protected_at(hers);
    answer(certificateOf(house(his))).is("PERMIT").tellsNothingOfAMeasure();
    answer(certificateOf(house(hers))).is(TWO).guarded("MATCH_UNCERTAIN");
    answer(certificateOf(house("2番3号"))).is(TWO).guarded("MATCH_UNCERTAIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5番6号 2階", "5番6号 見本方", "5番6号", "5番6号 101号室"})
  void for_a_letter_the_house_stays_his_block(String written) {
    registered(
        """
        {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s,%s]}]}\
        """
            .formatted(TODAY, her, him, house("5番6号 1階 架空方")));
    RuleQuestion letter =
        RuleQuestion.of("SEND", "POST")
            .about(her)
            .to("SELF", her)
            .at("REGISTERED_ADDRESS", house(written));
    answer(letter).is("BLOCK", 2).nobodyCanApprove();
  }
}
