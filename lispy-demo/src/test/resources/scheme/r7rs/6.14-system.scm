; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme process-context) (scheme time) (scheme load) (scheme file) (srfi 64))
(test-begin "6.14 System interface")

(test-assert (list? (features)))
(test-assert "r7rs is a feature" (and (memq 'r7rs (features)) #t))
(test-assert (let ((line (command-line))) (and (list? line) (or (null? line) (string? (car line))))))
(test-eqv #f (get-environment-variable "NO_SUCH_VARIABLE_IS_SET"))
(test-assert (let ((all (get-environment-variables))) (and (list? all) (or (null? all) (and (string? (caar all)) (string? (cdar all)))))))
(test-assert (let ((a (current-second))) (and (inexact? a) (> a 1500000000))))
(test-assert (exact-integer? (current-jiffy)))
(test-assert "time does not go back" (let* ((a (current-jiffy)) (b (current-jiffy))) (<= a b)))
(test-assert (let ((n (jiffies-per-second))) (and (exact-integer? n) (positive? n))))
(test-assert "exit is a procedure" (and (procedure? exit) (procedure? emergency-exit)))
(define name "lispy-r7rs-6.14-test.tmp")
(test-error "loading a file that is not there" file-error? (load "no-such-file.scm"))
(test-eqv #f (file-exists? name))

(test-end)
