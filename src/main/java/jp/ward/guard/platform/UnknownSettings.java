package jp.ward.guard.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds settings that nobody reads: a typo must not quietly leave a default in force. Held by
 * SettingsTest.
 */
final class UnknownSettings {

  /** Kubernetes sets these for a service that is called "guard". */
  private static final Pattern OF_THE_CLUSTER =
      Pattern.compile("GUARD_(SERVICE_(HOST|PORT).*|PORT(_[0-9]+_(TCP|UDP).*)?)");

  private UnknownSettings() {}

  static List<Problem> problems(Set<String> variables, Set<String> properties) {
    List<Problem> problems = new ArrayList<>();
    for (String variable : new TreeSet<>(variables)) {
      if (variable.startsWith("GUARD_") && !OF_THE_CLUSTER.matcher(variable).matches()) {
        addUnless(variable, Setting::variable, problems);
      }
    }
    for (String property : new TreeSet<>(properties)) {
      if (property.startsWith("guard.")) {
        addUnless(property, Setting::property, problems);
      }
    }
    return problems;
  }

  private static void addUnless(
      String name, Function<Setting, String> known, List<Problem> problems) {
    if (Settings.ALL.stream().map(known).anyMatch(name::equals)) {
      return;
    }
    String near =
        Settings.ALL.stream()
            .map(known)
            .filter(other -> isNear(name, other))
            .collect(Collectors.joining(", "));
    problems.add(
        new Problem(
            name,
            "この名前の設定はありません。" + (near.isEmpty() ? "取り除いてください。" : "もしかして: " + near),
            "there is no such setting. " + (near.isEmpty() ? "Take it away." : "Near: " + near)));
  }

  private static boolean isNear(String name, String other) {
    return other.toLowerCase(Locale.ROOT).startsWith("guard")
        && distance(name, other) <= Math.max(2, (other.length() - "GUARD_".length()) / 3);
  }

  /** Levenshtein's distance: letters to change, add or take away. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
