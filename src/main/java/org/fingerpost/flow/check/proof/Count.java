package org.fingerpost.flow.check.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/** How many ways there are, for people to read: exact while anybody can read it. */
public final class Count {
  /** Nobody reads a number of more digits than this. */
  private static final int LEGIBLE = 30;

  private static final MathContext ROUNDED = new MathContext(4);

  private Count() {}

  /** {@code 12,345}; of more than thirty digits {@code about 1.558 x 10^1234}. */
  public static String inWords(BigInteger number) {
    if (number.bitLength() <= 3 * LEGIBLE) {
      return String.format(Locale.UK, "%,d", number);
    }
    BigDecimal rounded = new BigDecimal(number).round(ROUNDED);
    int exponent = rounded.precision() - rounded.scale() - 1;
    return "about "
        + rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()
        + " x 10^"
        + exponent;
  }

  /** The number, and whether it is one way or several. */
  static String ofWays(BigInteger ways) {
    return inWords(ways) + (ways.equals(BigInteger.ONE) ? " way" : " ways");
  }
}
