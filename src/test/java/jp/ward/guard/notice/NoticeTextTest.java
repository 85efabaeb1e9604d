package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("お知らせに書かれるのは、入口のリンクだけ")
class NoticeTextTest {

  private final NoticeLink link = NoticeLink.at(SomeNotices.BASE + "/");

  @Test
  void a_letter_is_the_same_for_everything() {
    String text = new Letter("ntc_1", link.inbox()).text();
    assertTrue(text.contains(SomeNotices.BASE + "/desk/\n"));
    assertTrue(text.contains("お知らせの番号: ntc_1\n"));
    assertEquals(new Letter("", "").text(), text.replace(link.inbox(), "").replace("ntc_1", ""));
  }

  /** Words by which a reader of the mailbox would learn what it is about. */
  @Test
  void its_words_name_no_person_reason_office_or_measure() {
    String words = Letter.SUBJECT + new Letter("", "").text();
    for (String telling :
        List.of("支援", "措置", "ＤＶ", "DV", "相手方", "住民", "区", "課", "承認", "照会", "緊急", "理由", "様")) {
      assertFalse(words.contains(telling), telling);
    }
    assertFalse(words.matches("(?s).*[0-9].*"), words);
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void an_event_holds_what_a_cloud_event_needs_and_of_its_own_the_way_to_the_inbox(NoticeKind kind)
      throws Exception {
    Notice notice = SomeNotices.notice(kind);
    JsonNode event = new ObjectMapper().readTree(EventJson.of(notice, link).text());
    assertEquals(
        Set.of("specversion", "id", "source", "type", "time", "datacontenttype", "data"),
        names(event));
    assertEquals("1.0", event.get("specversion").asText());
    assertEquals(notice.id(), event.get("id").asText());
    assertEquals(SomeNotices.BASE, event.get("source").asText());
    assertEquals("2026-11-22T03:00:00Z", event.get("time").asText());
    assertTrue(event.get("type").asText().matches("jp\\.ward\\.guard\\.[a-z]+\\.[a-z]+"));
    assertEquals(Set.of("id", "link"), names(event.get("data")));
    assertEquals(notice.id(), event.get("data").get("id").asText());
    assertEquals(SomeNotices.BASE + "/desk/", event.get("data").get("link").asText());
    assertFalse(event.toString().contains(notice.reference()));
    assertFalse(event.toString().contains(SomeNotices.OFFICE));
    assertFalse(event.toString().contains("staff"));
  }

  /** Approval, handover, finding: a kind would tell the party of a case more than he may know. */
  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void its_type_says_at_most_that_it_is_urgent(NoticeKind kind) {
    Set<NoticeKind> urgent = Set.of(NoticeKind.EMERGENCY_OPENED, NoticeKind.INCIDENT_OPENED);
    String urgency = urgent.contains(kind) ? "urgent" : "waiting";
    assertEquals("jp.ward.guard.inbox." + urgency, kind.type());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
