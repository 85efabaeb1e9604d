package jp.ward.guard.story.handover;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会票の受信箱: 新しい順に、頁ごとに")
class HandoverInboxStoryTest extends HandoverStory {

  private static final String ASKED = "14102-civil";

  private static RequestSpecification reader(String upn) {
    return by(upn, ASKED, "staff");
  }

  private String opened(String identifier) {
    return codeOf(staffOfA(), inquiry(identifier).with("/recipient/office", "\"" + ASKED + "\""));
  }

  /** All pages of two, as far as they go. */
  private static List<List<String>> pages(String upn) {
    List<List<String>> pages = new ArrayList<>();
    String next = "";
    while (next != null) {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      JsonPath page =
          reader(upn)
              .get(HANDOVERS + "?office=mine&status=UNACKNOWLEDGED&limit=2" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      pages.add(page.getList("handovers.code"));
      next = page.getString("next");
    }
    return pages;
  }

  @Test
  void pages_follow_each_other_and_what_somebody_may_not_see_leaves_no_gap() {
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"in-2\"}]}],"));
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      codes.add(opened(phone("045000800" + n)));
    }
    String hers = opened(atA(number));
    codes.add(opened(phone("0450008003")));
    List<String> newestFirst = new ArrayList<>(codes);
    Collections.reverse(newestFirst);

    List<List<String>> his = pages("in-2");
    assertEquals(newestFirst, flat(his));
    assertEquals(List.of(2, 2), his.stream().map(List::size).toList());
    newestFirst.add(1, hers);
    List<List<String>> all = pages("in-1");
    assertEquals(newestFirst, flat(all));
    assertEquals(List.of(2, 2, 1), all.stream().map(List::size).toList());
  }

  private static List<String> flat(List<List<String>> pages) {
    return pages.stream().flatMap(List::stream).toList();
  }

  @Test
  void senseless_pages_are_refused() {
    reader("in-3")
        .get(HANDOVERS + "?office=mine&limit=0&cursor=H7K4-29QM")
        .then()
        .statusCode(400)
        .body("violations.field", contains("cursor", "limit"));
    reader("in-3").get(HANDOVERS + "?office=14102-tax").then().statusCode(400);
    assertTrue(pages("in-3").size() >= 1);
  }
}
