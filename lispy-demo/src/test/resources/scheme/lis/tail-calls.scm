; A tail call uses no stack, wherever the tail is.

(define (count n) (if (= n 0) 'done (count (- n 1))))
(count 1000000)                     ; => done

(define (sum n total) (if (= n 0) total (sum (- n 1) (+ total n))))
(sum 1000000 0)                     ; => 500000500000

; The loop of Norvig's tests.
(define (sum-squares m n total)
  (if (> m n) total (sum-squares (+ m 1) n (+ total (* m m)))))
(sum-squares 1 3000 0)              ; => 9004500500

(define (even n) (if (= n 0) #t (odd (- n 1))))
(define (odd n) (if (= n 0) #f (even (- n 1))))
(even 100000)                       ; => #t
(even 100001)                       ; => #f

; --- the tail of let, begin, a body of several expressions, and an if in an if

(define (by-let n) (let ((m (- n 1))) (if (= m 0) 'let (by-let m))))
(by-let 100000)                     ; => let

(define (by-begin n) (begin n (if (= n 0) 'begin (by-begin (- n 1)))))
(by-begin 100000)                   ; => begin

(define (by-body n) n (if (= n 0) 'body (by-body (- n 1))))
(by-body 100000)                    ; => body

(define (by-ifs n) (if (= n 0) 'ifs (if (= n 1) 'ifs (if #f #f (by-ifs (- n 2))))))
(by-ifs 100000)                     ; => ifs

(define by-argument (lambda (n go-on) (if (= n 0) 'argument (go-on (- n 1) go-on))))
(by-argument 100000 by-argument)    ; => argument

(define (by-lambda n) ((lambda (m) (if (= m 0) 'lambda (by-lambda (- m 1)))) n))
(by-lambda 100000)                  ; => lambda

(define ping 0)
(define (by-set n) (set! ping (+ ping 1)) (if (= n 0) ping (by-set (- n 1))))
(by-set 100000)                     ; => 100001

; --- continuation-passing: the stack becomes closures, and every call is a tail call

(define (fact-cps n go-on)
  (if (= n 0) (go-on 1) (fact-cps (- n 1) (lambda (result) (go-on (* n result))))))
(fact-cps 20 (lambda (x) x))        ; => 2432902008176640000

(define (count-cps n go-on)
  (if (= n 0) (go-on 0) (count-cps (- n 1) (lambda (result) (go-on (+ result 1))))))
(count-cps 10000 (lambda (x) x))    ; => 10000
