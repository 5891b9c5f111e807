; SPDX-License-Identifier: Apache-2.0
; SRFI 2, and-let*.
(define-library (srfi 2)
  (import (only (lispy prelude) and-let*))
  (export and-let*))
