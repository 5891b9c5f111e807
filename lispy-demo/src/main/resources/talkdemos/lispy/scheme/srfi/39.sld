; SPDX-License-Identifier: Apache-2.0
; SRFI 39, parameter objects.
(define-library (srfi 39)
  (import (only (scheme base) make-parameter parameterize))
  (export make-parameter parameterize))
