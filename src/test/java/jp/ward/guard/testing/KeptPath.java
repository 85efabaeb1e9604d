package jp.ward.guard.testing;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain paths (names and indexes) itself, with REST-assured's meaning, and leaves all others
 * to it: it compiles a Groovy class for each field that a test reads, 27 ms each in a plain JVM,
 * and more under Quarkus' class loaders. Held by KeptPathTest.
 */
final class KeptPath extends JsonPath {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z]\\w*(\\[-?\\d+])*(\\.[A-Za-z]\\w*(\\[-?\\d+])*)*");
  private static final Pattern STEP = Pattern.compile("(\\w+)|\\[(-?\\d+)]");

  private Object root;

  KeptPath(String json) {
    super(json);
  }

  @Override
  @SuppressWarnings("unchecked") // as there: the caller says what he expects
  public <T> T get(String path) {
    try {
      return PLAIN.matcher(path).matches() ? (T) read(path) : super.get(path);
    } catch (NoSuchFieldException e) {
      return super.get(path);
    }
  }

  private Object read(String path) throws NoSuchFieldException {
    if (root == null) {
      root = super.get("$");
    }
    Object at = root;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      at =
          step.group(1) != null
              ? named(at, step.group(1))
              : indexed(at, Integer.parseInt(step.group(2)));
    }
    return at;
  }

  /** Of a list, what stands under the name in each that there is. */
  private static Object named(Object at, String name) throws NoSuchFieldException {
    if (at instanceof List<?> list) {
      List<Object> each = new ArrayList<>();
      for (Object one : list) {
        if (one != null) {
          each.add(named(one, name));
        }
      }
      return each;
    }
    if (at == null || at instanceof Map) {
      return at == null ? null : ((Map<?, ?>) at).get(name);
    }
    throw new NoSuchFieldException();
  }

  private static Object indexed(Object at, int index) throws NoSuchFieldException {
    if (at == null) {
      return null;
    }
    if (!(at instanceof List<?> list) || list.size() + index < 0) {
      throw new NoSuchFieldException();
    }
    int from = index < 0 ? list.size() + index : index;
    return from < list.size() ? list.get(from) : null;
  }
}
