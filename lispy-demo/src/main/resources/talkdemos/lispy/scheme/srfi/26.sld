; SPDX-License-Identifier: Apache-2.0
; SRFI 26, cut and cute.
(define-library (srfi 26)
  (import (only (lispy prelude) cut cute))
  (export cut cute))
