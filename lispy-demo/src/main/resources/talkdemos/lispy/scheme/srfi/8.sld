; SPDX-License-Identifier: Apache-2.0
; SRFI 8, receive.
(define-library (srfi 8)
  (import (only (lispy prelude) receive))
  (export receive))
