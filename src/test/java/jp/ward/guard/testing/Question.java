package jp.ward.guard.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A sound check to spoil: {@code Question.sound().with("/act", "\"LOOK\"")}. */
public final class Question {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOUND =
      """
      {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
       "about":[{"identifiers":[{"scheme":"ATENA","value":"500000013","municipality":"141020"}],
                 "disclosing":null}],
       "recipient":{"party":"RELATIVE","identifiers":[],
                    "actingFor":{"stated":"NONE","identifiers":[]},"office":null,"verified":"NONE"},
       "disclosing":["OFFICE_VISITED"],"destination":{"kind":"NONE","identifiers":[]},
       "urgency":"ROUTINE","reference":"case-1","staff":null,"handover":null,"approval":null}""";

  private final JsonNode tree = parse(SOUND);

  private Question() {}

  public static Question sound() {
    return new Question();
  }

  /** Sets the value at a JSON pointer. */
  public Question with(String pointer, String json) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(at.head());
    if (parent instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), parse(json));
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), parse(json));
    }
    return this;
  }

  /** Takes the member at a JSON pointer away. */
  public Question without(String pointer) {
    JsonPointer at = JsonPointer.compile(pointer);
    ((ObjectNode) tree.at(at.head())).remove(at.last().getMatchingProperty());
    return this;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** The body to send. */
  @Override
  public String toString() {
    return tree.toString();
  }
}
