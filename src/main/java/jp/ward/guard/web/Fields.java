package jp.ward.guard.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.FieldProblems;

/**
 * Reads the members of one JSON object and collects what is wrong with them.
 *
 * <p>A member that is {@code null} is the same as an absent one. Nothing is coerced: {@code "1"} is
 * no number and {@code 1} no text. After a problem the values returned are only placeholders, so
 * ask {@link FieldProblems#isEmpty()} before using any of them.
 */
public final class Fields {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  private final JsonNode node;
  private final String path;
  private final FieldProblems problems;
  private final FieldProblems ofBody;
  private final Set<String> known = new HashSet<>();
  private final List<Fields> opened = new ArrayList<>();

  private Fields(JsonNode node, String path, FieldProblems problems, FieldProblems ofBody) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    this.ofBody = ofBody;
  }

  /** Starts at an object; path is empty at the root of a body. */
  public static Fields of(JsonNode node, String path, FieldProblems problems) {
    if (node == null || !node.isObject()) {
      problems.add(SafePath.orRoot(path), Messages.OBJECT);
      return nothing(path, problems);
    }
    return new Fields(node, path, problems, problems);
  }

  /** Starts at the root of a body, with no problem yet. */
  public static Fields of(JsonNode body) {
    return of(body, "", new FieldProblems());
  }

  /** Stands for an object that is missing: its members are no further problems. */
  private static Fields nothing(String path, FieldProblems ofBody) {
    return new Fields(JsonNodeFactory.instance.objectNode(), path, new FieldProblems(), ofBody);
  }

  /** The path of a member, as violations name it. */
  public String path(String name) {
    return SafePath.member(path, name);
  }

  /** Adds a problem with a member: for what this class cannot know. */
  public void refuse(String name, String message) {
    problems.add(path(name), message);
  }

  /** Whether a member is absent or {@code null}. */
  public boolean isNull(String name) {
    return member(name) == null;
  }

  /** Text of 1 to maxLength characters, not blank; {@code null} where it is absent or wrong. */
  public String text(String name, boolean required, int maxLength) {
    JsonNode value = member(name);
    if (value == null) {
      return required ? wrong(path(name), Messages.REQUIRED) : null;
    }
    return textOf(value, path(name), maxLength);
  }

  /**
   * Words that people read: 500 characters at most, 10 of which can be seen, and nobody's number in
   * them.
   *
   * @param holdsNumber whether free text, or null, holds a number that it must not hold
   */
  public String words(String name, boolean required, Predicate<String> holdsNumber) {
    String text = remark(name, required, holdsNumber);
    if (text != null && VisibleText.count(text) < SHORTEST) {
      refuse(name, Messages.SHORT);
    }
    return text;
  }

  /** Reads a text, however short. */
  public String remark(String name, boolean required, Predicate<String> holdsNumber) {
    String text = text(name, required, LONGEST);
    if (holdsNumber.test(text)) {
      refuse(name, Messages.NUMBER);
    }
    return text;
  }

  /** Up to max texts of 1 to maxLength characters; empty where the member is absent. */
  public List<String> texts(String name, int max, int maxLength) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> items = items(name, 0, max);
    for (int i = 0; i < items.size(); i++) {
      texts.add(textOf(items.get(i), SafePath.item(path(name), i), maxLength));
    }
    return texts;
  }

  /** One word of an enum, exact in case; absent gives the fallback, and no fallback is required. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type, E fallback) {
    JsonNode value = member(name);
    if (value == null) {
      return fallback != null ? fallback : wrong(path(name), Messages.REQUIRED);
    }
    return wordOf(value, path(name), type);
  }

  /** The words of an enum in an array; empty where the member is absent. */
  public <E extends Enum<E>> Set<E> setOf(String name, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    List<JsonNode> items = items(name, 0, type.getEnumConstants().length);
    for (int i = 0; i < items.size(); i++) {
      E word = wordOf(items.get(i), SafePath.item(path(name), i), type);
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /** {@code true} or {@code false}; absent gives the fallback, and so does what is wrong. */
  public boolean flag(String name, boolean fallback) {
    JsonNode value = member(name);
    if (value != null && !value.isBoolean()) {
      wrong(path(name), Messages.FLAG);
    }
    return value == null || !value.isBoolean() ? fallback : value.booleanValue();
  }

  /** A time with its offset, such as {@code 2026-11-22T09:00:00+09:00}; null where wrong. */
  public Instant time(String name, boolean required) {
    String text = text(name, required, 40);
    if (text == null) {
      return null;
    }
    try {
      // The pattern keeps out signs and longer years, which the parser takes.
      return text.matches("[0-9]{4}-.*")
          ? OffsetDateTime.parse(text).toInstant()
          : wrong(path(name), Messages.TIME);
    } catch (DateTimeException noSuchTime) {
      return wrong(path(name), Messages.TIME);
    }
  }

  /** A day such as {@code 2026-04-01}; {@code null} where it is absent or wrong. */
  public LocalDate date(String name, boolean required) {
    String text = text(name, required, 10);
    if (text == null) {
      return null;
    }
    try {
      // The pattern keeps out signs and longer years, which the parser takes.
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          ? LocalDate.parse(text)
          : wrong(path(name), Messages.DATE);
    } catch (DateTimeException noSuchDay) {
      return wrong(path(name), Messages.DATE);
    }
  }

  /** A required object. */
  public Fields object(String name) {
    return optionalObject(name).orElseGet(() -> missing(name));
  }

  private Fields missing(String name) {
    problems.add(path(name), Messages.REQUIRED);
    return nothing(path(name), ofBody);
  }

  /** An object; empty where the member is absent. */
  public Optional<Fields> optionalObject(String name) {
    return Optional.ofNullable(member(name)).map(value -> open(value, path(name)));
  }

  /** The objects of an array of min to max; absent is empty, and a problem where min is above 0. */
  public List<Fields> objects(String name, int min, int max) {
    List<Fields> objects = new ArrayList<>();
    List<JsonNode> items = items(name, min, max);
    for (int i = 0; i < items.size(); i++) {
      objects.add(open(items.get(i), SafePath.item(path(name), i)));
    }
    return objects;
  }

  /** Refuses every member that was not asked for, here and in every object opened from here. */
  public void noMore() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (known.add(name)) {
                problems.add(path(name), Messages.UNKNOWN);
              }
            });
    opened.forEach(Fields::noMore);
  }

  /** Ends a body: refuses every member that was not asked for, and all that was wrong. */
  public void close() {
    noMore();
    Refusal.refuseAny(ofBody);
  }

  private JsonNode member(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private Fields open(JsonNode value, String at) {
    Fields fields = of(value, at, problems);
    opened.add(fields);
    return fields;
  }

  private List<JsonNode> items(String name, int min, int max) {
    JsonNode value = member(name);
    if (value == null) {
      return min > 0 ? wrongList(name, Messages.REQUIRED) : List.of();
    }
    if (!value.isArray()) {
      return wrongList(name, Messages.ARRAY);
    }
    if (value.size() < min || value.size() > max) {
      return wrongList(name, Messages.count(min, max));
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  private List<JsonNode> wrongList(String name, String message) {
    problems.add(path(name), message);
    return List.of();
  }

  private String textOf(JsonNode value, String at, int maxLength) {
    if (!value.isTextual()) {
      return wrong(at, Messages.TEXT);
    }
    String text = value.textValue();
    if (text.isBlank()) {
      return wrong(at, Messages.BLANK);
    }
    if (text.codePointCount(0, text.length()) > maxLength) {
      return wrong(at, Messages.length(maxLength));
    }
    return StorableText.isStorable(text) ? text : wrong(at, Messages.CHARACTERS);
  }

  private <E extends Enum<E>> E wordOf(JsonNode value, String at, Class<E> type) {
    for (E word : type.getEnumConstants()) {
      if (value.isTextual() && word.name().equals(value.textValue())) {
        return word;
      }
    }
    return wrong(
        at,
        Messages.oneOf(
            Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(" "))));
  }

  private <T> T wrong(String at, String message) {
    problems.add(at, message);
    return null;
  }
}
