; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme eval) (scheme repl) (srfi 64))
(test-begin "6.12 Environments and evaluation")

(test-eqv 21 (eval '(* 7 3) (environment '(scheme base))))
(test-eqv 20 (let ((f (eval '(lambda (f x) (f x x)) (environment '(scheme base))))) (f + 10)))
(test-eqv "several libraries" 5 (eval '(cadr (list 1 (string-length (string-upcase "abcde")))) (environment '(scheme base) '(scheme char))))
(test-eqv "import sets" 3 (eval '(plus 1 2) (environment '(rename (only (scheme base) +) (+ plus)))))
(test-error "what is not imported is unbound" error-object? (eval '(car '(1)) (environment '(only (scheme base) quote))))
(test-equal "data are code" '(1 2) (eval (list 'list 1 2) (environment '(scheme base))))
(test-eqv "special forms" 120
  (eval '(let loop ((n 5)) (if (= n 0) 1 (* n (loop (- n 1))))) (environment '(scheme base))))
(test-eqv "a macro" 2
  (eval '(let-syntax ((second (syntax-rules () ((_ a b) b)))) (second 1 2)) (environment '(scheme base))))
(test-eqv "a constant" 5 (eval 5 (environment '(scheme base))))
(test-error "an unknown library" error-object? (environment '(no such library)))
(test-error "errors can be caught" error-object? (eval '(car 5) (environment '(scheme base))))
(test-error "so can bad syntax" error-object? (eval '(if) (environment '(scheme base))))
(test-error error-object? (eval '(let ((1 2)) 3) (environment '(scheme base))))
(test-error error-object? (eval '(lambda (x x) x) (environment '(scheme base))))
(test-error error-object? (eval '(else) (environment '(scheme base))))
(test-eqv "in the interaction environment" 8
  (begin
    (eval '(import (scheme base)) (interaction-environment))
    (eval '(define eight 8) (interaction-environment))
    (eval 'eight (interaction-environment))))
(test-eqv "a continuation captured in eval" 6
  (+ 1 (call/cc (lambda (k) (eval (list + 1 (list k 5)) (environment '(scheme base)))))))

(test-end)
