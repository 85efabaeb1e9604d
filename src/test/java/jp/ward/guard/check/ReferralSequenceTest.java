package jp.ward.guard.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.ward.guard.testing.AColleague;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every view is drawn here, and of other acts none: what is referred beside is remembered. */
@QuarkusTest
@QuarkusTestResource(value = ReferralSequenceTest.OnlyViews.class, restrictToAnnotatedClass = true)
@DisplayName("一度引き継がれた人については、月の終わりまで何をしても引き継がれる")
class ReferralSequenceTest {

  private static final String NAME = "{\"scheme\":\"NAME_DOB\",\"value\":\"レンゾク %s|1980-01-31\"}";
  private static final List<String> KANA =
      List.of("アイコ", "イクコ", "ウメコ", "エミコ", "オトコ", "カナコ", "キミコ", "クミコ", "ケイコ", "コトコ");
  private int next = 612_000_000;

  /** Settings as everywhere, but each view is a spot check. */
  public static class OnlyViews extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.spot-check-share", "1");
      config.put("guard.spot-check-acts", "0");
      return config;
    }
  }

  private String person() {
    return number(next++);
  }

  private static String number(int number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private static String view(String... about) {
    return question(about)
        .with("/act", "\"VIEW\"")
        .with("/channel", "\"DESK\"")
        .with("/purpose", "\"RECORD_CHECK\"")
        .with("/recipient/party", "\"STAFF\"")
        .toString();
  }

  private static String contact(String... about) {
    return question(about).with("/recipient/party", "\"SCHOOL\"").toString();
  }

  /** Each word is one resident with one or several identifiers. */
  private static Question question(String... about) {
    List<String> people = new ArrayList<>();
    for (String one : about) {
      people.add("{\"identifiers\":[" + one + "],\"disclosing\":null}");
    }
    return Question.sound().with("/about", people.toString());
  }

  private static boolean isReferred(String by, String question) {
    return isReferred(Tokens.of(by, "14101-tax", "staff"), question);
  }

  private static boolean isReferred(Tokens by, String question) {
    Response answer = Api.by(by).body(question).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.<List<String>>path("flags").contains("REFER_TO_MANAGER");
  }

  @Test
  void after_a_view_that_was_drawn_every_act_about_that_person_is_referred() {
    String person = person();
    assertEquals(false, isReferred("s-seq-1", contact(person)));
    assertEquals(true, isReferred("s-seq-1", view(person)));
    assertEquals(true, isReferred("s-seq-1", contact(person)));
    assertEquals(true, isReferred("S-SEQ-1", contact(person)));
    assertEquals(false, isReferred("s-seq-2", contact(person)));
    assertEquals(false, isReferred("s-seq-1", contact(person())));
  }

  @Test
  void an_invented_number_beside_her_name_leads_round_no_referral() {
    String person = person();
    String name = NAME.formatted(KANA.get(0));
    assertEquals(true, isReferred("s-seq-3", view(person + "," + name)));
    for (String kana : KANA.subList(1, KANA.size())) {
      assertEquals(true, isReferred("s-seq-3", contact(person + "," + NAME.formatted(kana))));
      assertEquals(true, isReferred("s-seq-3", contact(person() + "," + name)));
    }
    assertEquals(true, isReferred("s-seq-3", contact(name)));
    assertEquals(false, isReferred("s-seq-3", contact(NAME.formatted("ベツジン"))));
  }

  @Test
  void the_second_question_of_one_batch_is_referred_like_a_later_one() {
    String person = person();
    Response answers =
        Api.by("s-seq-4", "14101-tax", "staff")
            .body(
                "{\"checks\":[%s,%s,%s]}".formatted(contact(person), view(person), contact(person)))
            .post("/api/v1/checks:batch");
    List<List<String>> flags = answers.path("answers.flags");
    assertNotEquals(List.of("REFER_TO_MANAGER"), flags.get(0));
    assertEquals(List.of("REFER_TO_MANAGER"), flags.get(1));
    assertEquals(List.of("REFER_TO_MANAGER"), flags.get(2));
  }

  @Test
  void a_system_that_asks_in_his_name_is_no_way_round() {
    String person = person();
    assertEquals(true, isReferred("s-seq-5", view(person)));
    String inHisName =
        contact(person)
            .replace("\"staff\":null", "\"staff\":{\"id\":\"s-seq-5\",\"office\":\"14101-tax\"}");
    assertEquals(true, isReferred(Tokens.of("sys-seq", "14101-tax", "ward-system"), inHisName));
  }

  @Test
  void whoever_was_not_the_cause_is_not_referred_afterwards_neither_of_a_party() {
    String her = person();
    String neighbour = person();
    AColleague.isRespondentOf(her, "s-seq-6");
    assertEquals(true, isReferred("s-seq-6", contact(her, neighbour)));
    assertEquals(false, isReferred("s-seq-6", contact(neighbour)));
    assertEquals(true, isReferred("s-seq-6", contact(her)));
  }

  /** After a first view, in whatever order: the one who was drawn and the party look alike. */
  @Test
  void whatever_follows_a_view_a_party_and_one_who_was_drawn_are_answered_alike() {
    Random random = new Random(20261129);
    for (int round = 0; round < 25; round++) {
      String her = person();
      String anybody = person();
      String party = "party-seq-" + round;
      String drawn = "drawn-seq-" + round;
      AColleague.isRespondentOf(her, party);
      assertEquals(true, isReferred(party, view(her)));
      assertEquals(true, isReferred(drawn, view(anybody)));
      String beside = NAME.formatted(KANA.get(random.nextInt(KANA.size())));
      for (int step = 0; step < 4; step++) {
        int kind = random.nextInt(4);
        String third = person();
        assertEquals(
            isReferred(party, variant(kind, her, third, beside)),
            isReferred(drawn, variant(kind, anybody, third, beside)),
            round + " " + kind);
      }
    }
  }

  private static String variant(int kind, String who, String third, String beside) {
    return switch (kind) {
      case 0 -> contact(who);
      case 1 -> contact(who + "," + beside);
      case 2 -> contact(who, third);
      default -> contact(third);
    };
  }
}
