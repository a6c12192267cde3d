/** Nobody's password: what a name or a code that nobody has is held against, at the price of a real one. */
export const decoyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$x/+akD3L8gpRyWIADSBC6Q$biV8x7XCrsAOFS0XjJQ83n12XTEIsUhuYCmN9MnHdFo";
