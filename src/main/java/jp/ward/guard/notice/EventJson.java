package jp.ward.guard.notice;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A notice as a CloudEvent 1.0 in structured JSON. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "time", "datacontenttype", "data"})
record EventJson(
    String specversion,
    String id,
    String source,
    String type,
    String time,
    String datacontenttype,
    DataJson data) {

  static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All that is told. */
  record DataJson(String id, String link) {

    @Override
    public String toString() {
      return "DataJson[]";
    }
  }

  static EventJson of(Notice notice, NoticeLink link) {
    return new EventJson(
        "1.0",
        notice.id(),
        link.base(),
        notice.kind().type(),
        notice.toldAt().toString(),
        "application/json",
        new DataJson(notice.id(), link.inbox()));
  }

  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event of plain texts can't be written", e);
    }
  }

  @Override
  public String toString() {
    return "EventJson[" + id + "]";
  }
}
