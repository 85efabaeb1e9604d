package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads lists of texts. */
final class RecordedTexts {

  private RecordedTexts() {}

  static Set<String> of(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
