package jp.ward.guard.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The reviewed contract as it is packed. Held by ContractTest, PackagedJarIT. */
public final class ContractFile {

  private static final String FILE = "/openapi/disclosure-guard.yaml";
  private static final byte[] CONTRACT = read();

  private ContractFile() {}

  public static byte[] bytes() {
    return CONTRACT.clone();
  }

  private static byte[] read() {
    try (InputStream file = ContractFile.class.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the contract is not packed", e);
    }
  }
}
