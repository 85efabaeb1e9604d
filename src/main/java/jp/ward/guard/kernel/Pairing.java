package jp.ward.guard.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    boolean[][] same = new boolean[one.size()][other.size()];
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        same[i][j] = SamePerson.of(one.get(i), other.get(j)).isAtLeast(atLeast);
      }
    }
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

  /** Finds a partner, moving those who hold one on where they have another. */
  private static boolean place(int i, boolean[][] same, int[] takenBy, boolean[] tried) {
    for (int j = 0; j < takenBy.length; j++) {
      if (same[i][j] && !tried[j]) {
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
