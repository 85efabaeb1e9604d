package jp.ward.guard.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who of one list is who of another; nobody is two people, and as many as possible are paired.
 *
 * @param partners for each of the one list the index in the other, or {@link #NOBODY}
 * @param others how many the other list has
 */
public record Pairing(List<Integer> partners, int others) {

  public static final int NOBODY = -1;

  public Pairing {
    partners = List.copyOf(partners);
  }

  /** Pairs those who are the same at least so surely. */
  public static Pairing of(
      List<List<IdentifierRef>> one, List<List<IdentifierRef>> other, SamePerson atLeast) {
    List<List<Integer>> same = alike(one, other, atLeast);
    int[] takenBy = new int[other.size()];
    Arrays.fill(takenBy, NOBODY);
    for (int i = 0; i < one.size(); i++) {
      place(i, same, takenBy, new boolean[other.size()]);
    }
    List<Integer> partners = new ArrayList<>(one.stream().map(any -> NOBODY).toList());
    for (int j = 0; j < takenBy.length; j++) {
      if (takenBy[j] != NOBODY) {
        partners.set(takenBy[j], j);
      }
    }
    return new Pairing(partners, other.size());
  }

  /** Whether everybody of both lists has a partner. */
  public boolean isWhole() {
    return partners.size() == others && !partners.contains(NOBODY);
  }

  /** For each of the one list those of the other who may be the same; only who shares a mark. */
  private static List<List<Integer>> alike(
      List<List<IdentifierRef>> one, List<List<IdentifierRef>> other, SamePerson atLeast) {
    Map<String, Set<Integer>> holders = new HashMap<>();
    for (int j = 0; j < other.size(); j++) {
      for (String mark : marksOf(other.get(j))) {
        holders.computeIfAbsent(mark, any -> new TreeSet<>()).add(j);
      }
    }
    List<List<Integer>> alike = new ArrayList<>();
    for (List<IdentifierRef> person : one) {
      Set<Integer> sharing = new TreeSet<>();
      marksOf(person).forEach(mark -> sharing.addAll(holders.getOrDefault(mark, Set.of())));
      alike.add(
          sharing.stream()
              .filter(j -> SamePerson.of(person, other.get(j)).isAtLeast(atLeast))
              .toList());
    }
    return alike;
  }

  private static Set<String> marksOf(List<IdentifierRef> person) {
    Set<String> marks = new HashSet<>();
    person.forEach(one -> marks.addAll(one.exact()));
    return marks;
  }

  /** Finds a partner, moving those who hold one on where they have another. */
  private static boolean place(int i, List<List<Integer>> same, int[] takenBy, boolean[] tried) {
    for (int j : same.get(i)) {
      if (!tried[j]) {
        tried[j] = true;
        if (takenBy[j] == NOBODY || place(takenBy[j], same, takenBy, tried)) {
          takenBy[j] = i;
          return true;
        }
      }
    }
    return false;
  }
}
