; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme file) (scheme read) (scheme write) (srfi 64))
(test-begin "6.11 Exceptions")

; with-exception-handler and raise
(test-eq 'exception
  (call-with-current-continuation
   (lambda (k)
     (with-exception-handler
      (lambda (e) (k 'exception))
      (lambda () (+ 1 (raise 'an-error)))))))
(test-eqv 65
  (with-exception-handler
   (lambda (con) (if (string? con) 42 0))
   (lambda () (+ (raise-continuable "should be a number") 23))))
(test-eqv "without an exception" 5 (with-exception-handler (lambda (e) 'never) (lambda () 5)))
(test-equal "several values" '(1 2)
  (call-with-values (lambda () (with-exception-handler list (lambda () (values 1 2)))) list))
(test-equal "any object may be raised" '(1 "s" #f () (a))
  (map (lambda (object) (guard (e (#t e)) (raise object))) (list 1 "s" #f '() '(a))))
(test-assert "a handler that returns from raise: another exception, in the outer handler"
  (let ((seen '()))
    (call/cc
     (lambda (k)
       (with-exception-handler
        (lambda (e) (set! seen (cons (if (eq? e 'first) 'first 'second) seen)) (k #f))
        (lambda ()
          (with-exception-handler
           (lambda (e) (set! seen (cons (list 'inner e) seen)) 'returned)
           (lambda () (raise 'first)))))))
    (equal? seen '(second (inner first)))))
(test-equal "in a handler the outer handler is current" '((outer from-inner) (inner x))
  (let ((log '()))
    (call/cc
     (lambda (k)
       (with-exception-handler
        (lambda (e) (set! log (cons (list 'outer e) log)) (k #f))
        (lambda ()
          (with-exception-handler
           (lambda (e) (set! log (cons (list 'inner e) log)) (raise 'from-inner))
           (lambda () (raise 'x)))))))
    log))
(test-equal "handlers pass on by raise-continuable" 12
  (with-exception-handler
   (lambda (e) (* e 2))
   (lambda ()
     (with-exception-handler
      (lambda (e) (+ 1 (raise-continuable (+ e 1))))
      (lambda () (- (raise-continuable 5) 1))))))
(test-equal "after it the handler is there again" '(1 2)
  (let ((n 0))
    (with-exception-handler
     (lambda (e) (set! n (+ n 1)) n)
     (lambda () (let* ((a (raise-continuable 'x)) (b (raise-continuable 'x))) (list a b))))))
(test-equal "a handler goes with its extent" 'outer
  (with-exception-handler
   (lambda (e) 'outer)
   (lambda ()
     (with-exception-handler (lambda (e) 'inner) (lambda () 1))
     (raise-continuable 'x))))
(test-error "a handler must be a procedure" error-object? (with-exception-handler 5 (lambda () 1)))
(test-equal "a primitive's error reaches the handler where it happened" 'car-failed
  (call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'car-failed)) (lambda () (car 5))))))
(test-equal "a handler of a primitive's error must not return" 'second
  (let ((n 0))
    (guard (e (#t (if (= n 1) 'second 'other)))
      (with-exception-handler (lambda (e) (set! n (+ n 1)) 0) (lambda () (+ 1 (car 5)))))))

; guard
(test-eqv 42 (guard (condition ((assq 'a condition) => cdr) ((assq 'b condition))) (raise (list (cons 'a 42)))))
(test-equal '(b . 23)
  (guard (condition ((assq 'a condition) => cdr) ((assq 'b condition))) (raise (list (cons 'b 23)))))
(test-eq 'positive (guard (e ((symbol? e) 'symbol) ((positive? e) 'positive)) (raise 1)))
(test-eq 'else (guard (e ((string? e) 'string) (else 'else)) (raise 1)))
(test-eqv "without an exception" 5 (guard (e (#t 'never)) 5))
(test-equal "several values" '(1 2) (call-with-values (lambda () (guard (e (#t 0)) (values 1 2))) list))
(test-equal "several values from a clause" '(1 2)
  (call-with-values (lambda () (guard (e (#t (values 1 2))) (raise 'x))) list))
(test-eq "no clause holds: the outer guard" 'outer
  (guard (e ((symbol? e) 'outer)) (guard (e2 ((string? e2) 'inner)) (raise 'x))))
(test-eqv "re-raised continuably, where it was raised" 43
  (with-exception-handler
   (lambda (e) 42)
   (lambda () (guard (e ((string? e) 'no)) (+ 1 (raise-continuable 'x))))))
(test-equal "the way out, back in and out again" '(in out in out caught)
  (let ((log '()))
    (define (note x) (set! log (cons x log)))
    (guard (e (#t (note 'caught)))
      (guard (e2 ((string? e2) (note 'no)))
        (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note 'out)))))
    (reverse log)))
(test-equal "clauses run after the way out" '(in out clause)
  (let ((log '()))
    (define (note x) (set! log (cons x log)))
    (guard (e ((begin (note 'clause) #t) #f))
      (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note 'out))))
    (reverse log)))
(test-eq "an exception in a clause goes out" 'from-clause
  (guard (e (#t e)) (guard (e2 (#t (raise 'from-clause))) (raise 'x))))
(test-eq "an exception in the test of a clause" 'from-test
  (guard (e (#t e)) (guard (e2 ((raise 'from-test) 1)) (raise 'x))))
(test-eq "the variable is local" 'mine (let ((e 'mine)) (guard (e (#f 1)) 1) e))
(test-eq "else shadowed" 'outer
  (guard (o (#t 'outer)) (let ((else #f)) (guard (e (else 'inner)) (raise 'x)))))
(test-eqv "=> with else" 7 (guard (e ((memv 5 '(1)) => car) (else 7)) (raise 'x)))
(test-equal "the body may have definitions" 3 (guard (e (#t 0)) (define a 1) (define b 2) (+ a b)))
(test-eqv "guard in a loop" 1000
  (let loop ((i 0)) (if (= i 1000) i (loop (guard (e (#t (+ e 1))) (raise i))))))
(test-eqv "a thousand guards deep" 1000
  (let loop ((i 1000)) (if (= i 0) 0 (guard (e (#f 1)) (+ 1 (loop (- i 1)))))))

; error objects
(test-equal '("BOOM!" (1 2 3))
  (guard (e ((error-object? e) (list (error-object-message e) (error-object-irritants e))))
    (error "BOOM!" 1 2 3)))
(test-equal '("alone" ())
  (guard (e (#t (list (error-object-message e) (error-object-irritants e)))) (error "alone")))
(test-eqv #f (error-object? 'x))
(test-eqv #f (error-object? "message"))
(test-eqv #f (guard (e (#t (error-object? e))) (raise 'x)))
(test-assert "the error of a primitive has a message" (string? (guard (e (#t (error-object-message e))) (car 5))))
(test-assert "and irritants" (list? (guard (e (#t (error-object-irritants e))) (vector-ref #(1) 1))))
(test-eqv "an error is not a read error" #f (guard (e (#t (read-error? e))) (error "x")))
(test-eqv "nor a file error" #f (guard (e (#t (file-error? e))) (error "x")))
(test-assert "read-error?" (guard (e (#t (read-error? e))) (read (open-input-string "(1 . "))))
(test-assert (guard (e (#t (read-error? e))) (read (open-input-string ")"))))
(test-assert "file-error?"
  (guard (e (#t (file-error? e))) (open-input-file "/no/such/directory/no-such-file")))
(test-eqv #f (read-error? 5))
(test-eqv #f (file-error? 'x))
(test-error error-object? (error-object-message 'x))

; What goes wrong can be caught
(define (catch thunk) (guard (e ((error-object? e) 'caught)) (thunk)))
(test-eq "car of a number" 'caught (catch (lambda () (car 1))))
(test-eq "an unbound variable" 'caught (catch (lambda () an-unbound-variable)))
(test-eq "too few arguments" 'caught (catch (lambda () ((lambda (x) x)))))
(test-eq "too many" 'caught (catch (lambda () ((lambda () 1) 2))))
(test-eq "no procedure" 'caught (catch (lambda () ("no procedure"))))
(test-eq "division by zero" 'caught (catch (lambda () (/ 5 0))))
(test-eq "a vector's index" 'caught (catch (lambda () (vector-ref (vector 1 2) 5))))
(test-eq "a string's index" 'caught (catch (lambda () (string-ref "abc" 10))))
(test-eq "adding a symbol" 'caught (catch (lambda () (+ 'a 1))))
(test-eq "a variable of letrec used too early" 'caught (catch (lambda () (letrec ((a (lambda () b)) (c (a)) (b 1)) c))))
(test-eq "a converter that fails" 'caught (catch (lambda () (make-parameter 1 car))))
(test-eq "in a library procedure's argument" 'caught (catch (lambda () (map car '(1 2)))))
(test-eq "deep in a recursion" 'caught
  (catch (lambda () (let loop ((n 10000)) (if (= n 0) (car n) (+ 1 (loop (- n 1))))))))
(test-equal "the program goes on after an error" '(caught 3)
  (let* ((a (catch (lambda () (car 1)))) (b (+ 1 2))) (list a b)))
(test-eqv "a handler may leave through a continuation many times" 100
  (let loop ((i 0))
    (if (= i 100) i
        (loop (call/cc (lambda (k) (with-exception-handler (lambda (e) (k (+ i 1))) (lambda () (car i)))))))))

(test-end)
