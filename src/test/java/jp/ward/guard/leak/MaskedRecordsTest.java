package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fills every record of the guard with canaries; one that is printed by chance shows none. */
@DisplayName("記録クラスの文字列表現は、人について何も語らない")
class MaskedRecordsTest {

  private static final String CANARY = "kanariya-9173";

  /** Holds itself. */
  private static final String ENTERED = "jp.ward.guard.registration.Entered";

  private static final Path CLASSES = Path.of("target", "classes");

  /** What names no person: codes of the ward, words of the guard, and what is public anyway. */
  private static final Set<String> HARMLESS =
      Set.of(
          "code",
          "municipality",
          "office",
          "responsibleOffice",
          "numberedBy",
          "version",
          "rule",
          "script",
          "steps",
          "say",
          "doNotSay",
          "policyVersion",
          "concealedOffices",
          "purpose",
          "field",
          "message",
          "entry",
          "hash",
          "previousHash",
          "mac",
          "commitment",
          "kind",
          "id",
          "type",
          "title",
          "detail",
          "name",
          "role",
          "status",
          "what",
          "createdId",
          "act",
          "channel",
          "urgency",
          "party",
          "stated",
          "verified",
          "destination",
          "policyHash",
          "sha256",
          "document", // its hash
          "origin", // the party, in words
          "originVerified",
          "originOffice",
          "remedy",
          "reference",
          "nextVersion",
          "askingOffice",
          "askedOffice",
          "declared",
          "disclosing",
          "instructions",
          "partners",
          "effectiveFrom",
          "table",
          "row",
          "parent",
          "property");

  /** Printed only before anything is asked: settings, the policy, and what proves it. */
  private static final Set<String> ABOUT_NOBODY =
      Set.of("policy", "platform", "development", "directory", "keys");

  /** Wire records go through the JSON writer; their references are the ward's own by contract. */
  private static final Set<String> BY_CONTRACT =
      Set.of(
          "MeasureJson",
          "MeasureDetailJson",
          "MeasureListJson",
          "MeasureFilter",
          "Registration",
          "PolicyJson");

  @Test
  void no_record_prints_whom_it_holds() throws Exception {
    Set<String> telling = new TreeSet<>();
    Set<String> tried = new TreeSet<>();
    for (Class<?> type : records()) {
      Object filled = filled(type);
      if (filled != null) {
        tried.add(type.getSimpleName());
        if (filled.toString().contains(CANARY)) {
          telling.add(type.getName());
        }
      }
    }
    assertEquals(Set.of(), telling);
    assertTrue(
        tried.containsAll(
            Set.of(
                "Identifier",
                "IdentifierRef",
                "KnownRef",
                "Caller",
                "Asker",
                "RecordedAsker",
                "RecordedQuestion",
                "Understood",
                "RecordedIdentifier",
                "RecordedCheck",
                "Posted",
                "SnapshotLine")),
        "" + tried);
  }

  /** The check can fail: an unmasked record is caught. */
  @Test
  void a_record_that_prints_its_parts_is_seen() throws Exception {
    record Loose(String upn, List<String> marks) {}
    assertTrue(filled(Loose.class).toString().contains(CANARY));
  }

  private static List<Class<?>> records() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("jp/ward/guard"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .<Class<?>>map(MaskedRecordsTest::load)
          .filter(Class::isRecord)
          .filter(type -> !ABOUT_NOBODY.contains(type.getPackageName().split("\\.")[3]))
          .filter(type -> !BY_CONTRACT.contains(type.getSimpleName()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, MaskedRecordsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null where the record refuses what a canary is. */
  private static Object filled(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      boolean harmless = HARMLESS.contains(parts[i].getName());
      values[i] = value(types[i], parts[i].getGenericType(), harmless ? "harmless" : CANARY);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      return null;
    }
  }

  private static Object value(Class<?> type, Type generic, String text)
      throws ReflectiveOperationException {
    if (type == String.class || type == Object.class) {
      return text;
    }
    if (type.isRecord()) {
      return filled(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type == byte[].class) {
      return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    Object item =
        generic.getTypeName().contains(type.getName() + "<" + ENTERED) ? null : item(generic, text);
    if (type == List.class) {
      return item == null ? List.of() : List.of(item);
    }
    if (type == Set.class) {
      return item == null ? Set.of() : Set.of(item);
    }
    if (type == Optional.class) {
      return Optional.ofNullable(item);
    }
    return type == Map.class ? new HashMap<>(Map.of(text, text)) : null;
  }

  private static Object item(Type generic, String text) throws ReflectiveOperationException {
    Type[] of =
        generic instanceof ParameterizedType one ? one.getActualTypeArguments() : new Type[0];
    return Arrays.stream(of).findFirst().orElse(null) instanceof Class<?> type
        ? value(type, type, text)
        : null;
  }
}
