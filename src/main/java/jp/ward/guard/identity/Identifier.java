package jp.ward.guard.identity;

import jp.ward.guard.kernel.Scheme;

/**
 * An identifier as a caller sent it, in the clear: it lives only until {@link Identities} has read
 * it.
 *
 * @param municipality the 6-digit 地方公共団体コード, for numbers of a municipality, else null
 */
public record Identifier(Scheme scheme, String value, String municipality) {

  /** Prints the scheme and nothing of the person. */
  @Override
  public String toString() {
    return scheme + ":***";
  }
}
