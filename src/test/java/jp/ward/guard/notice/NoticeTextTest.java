package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("お知らせに書かれるのは番号とリンクだけ")
class NoticeTextTest {

  private final Link link = Link.at(SomeNotices.BASE + "/");

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void a_letter_without_its_id_and_link_is_the_same_for_every_kind(NoticeKind kind) {
    Notice notice = SomeNotices.notice(kind);
    String text = new Letter(notice.reference(), link.to(notice)).text();
    assertTrue(text.contains(SomeNotices.REFERENCE) && text.contains(SomeNotices.BASE + "/desk/"));
    String rest = text.replace(link.to(notice), "").replace(notice.reference(), "");
    assertEquals(new Letter("", "").text(), rest);
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
  void an_event_holds_what_a_cloud_event_needs_and_of_its_own_an_id_and_a_link(NoticeKind kind)
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
    assertEquals(notice.reference(), event.get("data").get("id").asText());
    assertEquals(link.to(notice), event.get("data").get("link").asText());
    assertFalse(event.toString().contains(SomeNotices.OFFICE));
    assertFalse(event.toString().contains("staff"));
  }

  @Test
  void every_kind_has_a_type_of_its_own() {
    assertEquals("jp.ward.guard.approval.waiting", NoticeKind.APPROVAL_WAITING.type());
    assertEquals(
        NoticeKind.values().length,
        Stream.of(NoticeKind.values()).map(NoticeKind::type).distinct().count());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
