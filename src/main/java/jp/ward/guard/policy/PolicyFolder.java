package jp.ward.guard.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that officials read and sign, by their path inside the folder. Held by
 * ShippedPolicyTest.
 */
public final class PolicyFolder {

  private final SortedMap<String, byte[]> files;

  public PolicyFolder(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  public boolean holds(String name) {
    return files.containsKey(name);
  }

  /** The paths directly or deeper under a folder that end with {@code .csv}. */
  public List<String> csvUnder(String folder) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder + "/") && name.endsWith(".csv"))
        .toList();
  }

  public byte[] bytes(String name) {
    return files.get(name).clone();
  }

  public String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** SHA-256 over names and contents of the named files, in the order of their names. */
  public String hashOf(List<String> names) {
    MessageDigest digest = sha256();
    for (String name : names.stream().sorted().toList()) {
      byte[] content = files.getOrDefault(name, new byte[0]);
      digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
