package jp.ward.guard.record;

import java.util.List;

/**
 * The handover that a question quoted.
 *
 * @param finding the code of what was odd about it, null where nothing was
 * @param about the persons whom the question named itself, where the handover changed them
 */
public record RecordedQuote(String code, String finding, List<RecordedPerson> about) {

  public RecordedQuote {
    Parts.require(code);
    about = List.copyOf(about);
  }

  /** Prints the code. */
  @Override
  public String toString() {
    return code;
  }
}
