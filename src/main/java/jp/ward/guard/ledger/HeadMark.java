package jp.ward.guard.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The head row: the end of the chain, under a MAC, so that a tail cannot be cut off unseen.
 *
 * @param hash base64 of the last envelope's SHA-256
 * @param guardTime of the last entry, in microseconds
 * @param mac base64 of HMAC-SHA-256(ledger key, canonical text); empty before the first entry
 * @param register the digest of the register beside it, under a MAC of its own (RegisterDigest)
 */
record HeadMark(long entry, String hash, Instant guardTime, String mac, String register) {

  static final HeadMark EMPTY = new HeadMark(0, Chain.BEGINNING, Instant.EPOCH, "");

  /** Stands for a head row that is not there, which is never genuine. */
  static final HeadMark NONE = new HeadMark(-1, "", null, "");

  HeadMark(long entry, String hash, Instant guardTime, String mac) {
    this(entry, hash, guardTime, mac, "");
  }

  static HeadMark of(long entry, String hash, Instant guardTime, UnaryOperator<byte[]> ledgerMac) {
    byte[] text = canonicalText(entry, hash, guardTime).getBytes(StandardCharsets.UTF_8);
    return new HeadMark(entry, hash, guardTime, Digest.text(ledgerMac.apply(text)));
  }

  boolean isGenuine(UnaryOperator<byte[]> ledgerMac) {
    HeadMark bare = withRegister("");
    return entry == 0
        ? bare.equals(EMPTY)
        : guardTime != null && bare.equals(of(entry, hash, guardTime, ledgerMac));
  }

  /** This head beside another digest of the register. */
  HeadMark withRegister(String digest) {
    return new HeadMark(entry, hash, guardTime, mac, digest);
  }

  private static String canonicalText(long entry, String hash, Instant guardTime) {
    return "disclosure-guard/ledger-head/v1\n"
        + entry
        + "\n"
        + hash
        + "\n"
        + Envelope.timeText(guardTime)
        + "\n";
  }

  /** Prints the number of its entry. */
  @Override
  public String toString() {
    return "head at " + entry;
  }
}
