package jp.ward.guard.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which measures hold which marks, as one walk over the register found them: 15 MB for 100,000
 * measures of four marks. Each word (a mark, or the id itself) is one number, 40 bits of its hash
 * above 24 bits of the measure's place. Two words with one hash cost a look at a row and no more.
 * Held by RegisterMemoryTest.
 */
final class MeasureIndex {

  static final MeasureIndex EMPTY = new Builder().build();

  private static final int PLACE_BITS = 24;
  private static final int MOST = 1 << PLACE_BITS;
  private static final long HASH = -1L << PLACE_BITS;
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] words;
  private final Remembered[] measures;

  private MeasureIndex(long[] words, Remembered[] measures) {
    this.words = words;
    this.measures = measures;
  }

  /** Tells the place of every measure that may hold this word. */
  private void each(String word, IntConsumer place) {
    long first = hash(word) & HASH;
    int at = Arrays.binarySearch(words, first);
    for (int i = at < 0 ? -at - 1 : at; i < words.length && (words[i] & HASH) == first; i++) {
      place.accept((int) (words[i] & ~HASH));
    }
  }

  /** Adds every measure that may hold this mark. */
  void holding(String mark, Map<String, Remembered> found) {
    each(mark, place -> found.putIfAbsent(measures[place].id(), measures[place]));
  }

  /** The measure with this id, or null. */
  Remembered byId(String id) {
    Remembered[] found = new Remembered[1];
    each(
        id,
        place -> {
          if (measures[place].id().equals(id)) {
            found[0] = measures[place];
          }
        });
    return found[0];
  }

  private static long hash(String word) {
    long hash = FNV_BASIS;
    for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ one) * FNV_PRIME;
    }
    return hash ^ hash >>> 29;
  }

  /** Takes the measures of a walk one by one. */
  static final class Builder {

    private static final int BEGIN = 64;

    private final Map<String, String> places = new HashMap<>();
    private long[] words = new long[BEGIN];
    private Remembered[] measures = new Remembered[BEGIN];
    private int wordCount;
    private int count;

    /** Takes a measure with its marks; what is beyond 16 million stays unknown. */
    void add(SealedItem measure) {
      if (count == MOST) {
        return;
      }
      if (count == measures.length) {
        measures = Arrays.copyOf(measures, 2 * count);
      }
      Remembered one = Remembered.of(measure);
      measures[count] =
          new Remembered(one.id(), one.version(), known(one.municipality()), known(one.office()));
      word(one.id());
      Remembered.marks(measure).forEach(this::word);
      count++;
    }

    /** Keeps one text for each office instead of one for each measure. */
    private String known(String place) {
      return places.computeIfAbsent(place, same -> same);
    }

    private void word(String word) {
      if (wordCount == words.length) {
        words = Arrays.copyOf(words, 2 * wordCount);
      }
      words[wordCount++] = hash(word) & HASH | count;
    }

    MeasureIndex build() {
      long[] sorted = Arrays.copyOf(words, wordCount);
      Arrays.sort(sorted);
      return new MeasureIndex(sorted, Arrays.copyOf(measures, count));
    }
  }
}
