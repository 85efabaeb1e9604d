package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会・提供の記録は、項目・日・所属などでしぼり、頁ごとに読む")
class DisclosuresFilterStoryTest extends DisclosuresStory {

  @Test
  void by_attribute_act_channel_verdict_office_and_what_was_told() {
    String measure = protectedPerson();
    int letter = asks(staffAt("14101-tax"), letter("a", numbered(number))).getInt("receipt.entry");
    int call =
        asks(
                clerk(),
                letter("b", numbered(number))
                    .with("/act", "\"CONTACT\"")
                    .with("/channel", "\"PHONE\"")
                    .with("/recipient/party", "\"SCHOOL\"")
                    .with("/recipient/identifiers", "[]")
                    .with("/destination/kind", "\"NONE\"")
                    .with("/disclosing", "[\"NAME\",\"SCHOOL\"]"))
            .getInt("receipt.entry");
    JsonPath cleared = cleared();
    uses(cleared, "REACHED");
    int told = cleared.getInt("receipt.entry");
    List<Integer> all = entries(measure, "");
    assertEquals(List.of(told, call, letter), without(all, call, letter, told));
    assertEquals(List.of(letter), entries(measure, "?attribute=CURRENT_ADDRESS"));
    assertEquals(List.of(call), entries(measure, "?attribute=SCHOOL"));
    assertEquals(List.of(), entries(measure, "?attribute=HOUSEHOLD_RECORD"));
    assertEquals(List.of(letter), entries(measure, "?act=SEND"));
    assertEquals(List.of(letter), entries(measure, "?channel=POST"));
    assertEquals(List.of(letter), entries(measure, "?office=14101-tax"));
    assertEquals(List.of(), entries(measure, "?office=14102-tax"));
    assertEquals(List.of(told), entries(measure, "?verdict=PERMIT_WITH_LIMITS"));
    assertEquals(List.of(told), entries(measure, "?told=TOLD"));
    assertEquals(all.size() - 1, entries(measure, "?told=NOT_TOLD").size());
    assertEquals(List.of(told), entries(measure, "?told=TOLD&attribute=NAME&act=CONTACT"));
    assertEquals(List.of(), entries(measure, "?told=TOLD&attribute=SCHOOL"));
    assertEquals(all, entries(measure, "?from=" + TODAY + "&until=" + TODAY));
    assertEquals(List.of(), entries(measure, "?until=" + TODAY.minusDays(1)));
    assertEquals(List.of(), entries(measure, "?from=" + TODAY.plusDays(1)));
  }

  private static List<Integer> without(List<Integer> all, Integer... kept) {
    List<Integer> some = new ArrayList<>(all);
    some.retainAll(List.of(kept));
    return some;
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-13-01,from",
    "until=yesterday,until",
    "from=2026-12-02&until=2026-12-01,until",
    "attribute=ADDRESS,attribute",
    "office=14101-nowhere,office",
    "act=LOOK,act",
    "channel=TELEPATHY,channel",
    "verdict=MAYBE,verdict",
    "told=YES,told",
    "match=SURE,match",
    "limit=0,limit",
    "limit=201,limit",
    "cursor=1.x,cursor",
    "name=x,query",
    "told=TOLD&told=TOLD,told",
    "told=x&match=y,told match"
  })
  void what_is_no_filter_is_refused_by_its_name(String query, String fields) {
    String measure = protectedPerson();
    Refused.as(
        "invalid-request",
        Api.by(her("14101-civil")).get(path(measure) + "?" + query),
        fields.split(" "));
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_without_a_repetition() {
    String measure = protectedPerson();
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      asked.add(0, asks(clerk(), letter("p-" + i, numbered(number))).getInt("receipt.entry"));
    }
    List<Integer> read = new ArrayList<>();
    String next = "";
    int pages = 0;
    while (next != null) {
      JsonPath page = read(measure, "?limit=2&act=SEND" + next);
      read.addAll(page.getList("disclosures.entry"));
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
      pages++;
    }
    assertEquals(asked, read);
    assertEquals(3, pages);
    assertNull(read(measure, "?limit=5").getString("next"));
  }

  @Test
  void a_cursor_is_good_for_its_reader_its_filter_and_its_measure_alone() {
    String measure = protectedPerson();
    asks(clerk(), letter("p-1", numbered(number)));
    asks(clerk(), letter("p-2", numbered(number)));
    String another = protectedPerson();
    String cursor = "&cursor=" + read(measure, "?limit=1").getString("next");
    assertEquals(1, read(measure, "?limit=1" + cursor).getList("disclosures").size());
    Refused.as(
        "invalid-request",
        Api.by("o-another", "14101-civil", "measure-officer")
            .get(path(measure) + "?limit=1" + cursor),
        "cursor");
    for (String path : List.of(path(measure) + "?act=SEND", path(another) + "?limit=1")) {
      Refused.as("invalid-request", Api.by(her("14101-civil")).get(path + cursor), "cursor");
    }
  }
}
